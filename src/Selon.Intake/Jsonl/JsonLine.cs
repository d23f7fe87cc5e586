using System.Text.Json;

namespace Selon.Intake.Jsonl;

/// <summary>The fields of one JSONL line that intake knows; others are passed over.</summary>
internal sealed class JsonLine
{
    private static readonly string[] Known = ["id", "text", "title", "url", "outlet", "byline", "published", "language", "file"];
    private readonly string?[] values = new string?[Known.Length];
    private readonly List<string> byline = [];

    private JsonLine()
    {
    }

    public string? this[string field] => values[Array.IndexOf(Known, field)];

    public IReadOnlyList<string> Byline => byline;

    /// <exception cref="IntakeException">Says what is wrong with the line.</exception>
    public static JsonLine Parse(ReadOnlySpan<byte> line)
    {
        var result = new JsonLine();
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 64 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new IntakeException("not a JSON object");
            var seen = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) result.Field(ref reader, ref seen);
            if (reader.Read()) throw new IntakeException("more than one JSON value on the line");
        }
        catch (JsonException e)
        {
            throw new IntakeException($"not valid JSON at byte {e.BytePositionInLine + 1}: {FirstSentence(e.Message)}");
        }
        catch (InvalidOperationException)
        {
            throw new IntakeException("a string is not valid Unicode");
        }

        return result;
    }

    private void Field(ref Utf8JsonReader reader, ref int seen)
    {
        var field = Array.FindIndex(Known, _ => false);
        for (var i = 0; i < Known.Length && field < 0; i++)
        {
            if (reader.ValueTextEquals(Known[i])) field = i;
        }

        reader.Read();
        if (field < 0)
        {
            reader.Skip();
            return;
        }

        if ((seen & (1 << field)) != 0) throw new IntakeException($"the field \"{Known[field]}\" stands twice");
        seen |= 1 << field;
        if (Known[field] == "byline") ReadByline(ref reader);
        else values[field] = Scalar(ref reader, Known[field]);
    }

    private static string? Scalar(ref Utf8JsonReader reader, string field) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.Number when field is "id" or "published" => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
        _ => throw new IntakeException($"\"{field}\" is not a string"),
    };

    private void ReadByline(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            if (Scalar(ref reader, "byline") is { } single) byline.Add(single);
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Scalar(ref reader, "byline") is { } name) byline.Add(name);
        }
    }

    /// <summary>The parser's message without the position it appends.</summary>
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
