using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Chronologies;
using Selon.Records;

namespace Selon.Dossiers.Corrections;

/// <summary>An entry of the log as JSON, the form in which it is kept and handed on. The same entry gives the same text.</summary>
public static class CorrectionJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line, without the entry's number, which its place in the log gives.</summary>
    public static string Write(Correction correction)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", Lower(correction.Kind));
            json.WriteString("author", correction.Author);
            json.WriteString("at", correction.At);
            WriteAnchors(json, correction.Mentions);
            WriteEdits(json, correction.Edits);
            json.Optional("note", correction.Note);
            if (correction.Undoes is { } target)
                json.WriteNumber("undoes", target);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The entry that <paramref name="json"/> holds.</summary>
    /// <exception cref="RecordException">It is none.</exception>
    public static Correction Read(string json, long number)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(new RecordNode(document.RootElement, "$", int.MaxValue), number);
        }
        catch (JsonException e)
        {
            throw new RecordException($"is no JSON: {e.Message}");
        }
    }

    private static Correction Read(RecordNode node, long number) => new()
    {
        Number = number,
        Kind = node.Named<CorrectionKind>("kind", node.Text("kind")),
        Author = node.Text("author"),
        At = node.Text("at"),
        Mentions = node.List("mentions", int.MaxValue, Anchor),
        Edits = node.List("edits", int.MaxValue, Edit),
        Note = node.OptionalText("note"),
        Undoes = (long?)node.Number("undoes"),
    };

    private static MentionAnchor Anchor(RecordNode node) => new()
    {
        Page = node.Text("page"),
        ContentHash = node.Text("content"),
        Type = node.OptionalText("type"),
        Span = node.Offsets(),
        Exact = node.Text("exact"),
        Prefix = node.Text("prefix"),
        Suffix = node.Text("suffix"),
    };

    private static FieldEdit Edit(RecordNode node) => new(
        node.Named<RowField>("field", node.Text("field")),
        node.Text("was"),
        node.OptionalText("value"),
        node.List("parties", 0, RowJsonReader.Party));

    private static void WriteAnchors(Utf8JsonWriter json, ImmutableArray<MentionAnchor> anchors)
    {
        if (anchors.IsEmpty)
            return;
        json.WriteStartArray("mentions");
        foreach (var anchor in anchors)
        {
            json.WriteStartObject();
            json.WriteString("page", anchor.Page);
            json.WriteString("content", anchor.ContentHash);
            json.Optional("type", anchor.Type);
            json.Offsets(anchor.Span);
            json.WriteString("exact", anchor.Exact);
            json.WriteString("prefix", anchor.Prefix);
            json.WriteString("suffix", anchor.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEdits(Utf8JsonWriter json, ImmutableArray<FieldEdit> edits)
    {
        if (edits.IsEmpty)
            return;
        json.WriteStartArray("edits");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            json.WriteString("field", Lower(edit.Field));
            json.WriteString("was", edit.Was);
            json.Optional("value", edit.Value);
            RowJson.WriteParties(json, "parties", edit.Parties);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
