using System.Collections.Immutable;
using System.Text.Json;

namespace Selon.Records;

/// <summary>Writes the statements of a record.</summary>
internal static class StatementWriter
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<StatementRecord> statements)
    {
        json.WriteStartArray("statements");
        for (var i = 0; i < statements.Length; i++)
            Write(json, i, statements[i]);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, int index, StatementRecord statement)
    {
        json.WriteStartObject();
        json.WriteString("id", JsonParts.Id('s', index));
        json.WriteString("kind", statement.Kind.Name());
        json.Optional("act", statement.Act);
        if (statement.IsNegated)
            json.WriteBoolean("negated", true);
        json.WriteStartObject("source");
        json.References("entities", 'e', statement.Sources);
        if (statement.SourceSpan is { } source)
            json.Offsets(source);
        json.WriteEndObject();
        if (statement.Cue is { } cue)
            json.Span("cue", cue);
        if (statement.CuePhrase is { } phrase && phrase != statement.Cue)
            json.Span("cuePhrase", phrase);
        json.WriteStartArray("content");
        foreach (var part in statement.Content)
        {
            json.WriteStartObject();
            json.Offsets(part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Span("evidence", statement.Evidence);
        json.Optional("within", statement.Within is { } outer ? JsonParts.Id('s', outer) : null);
        json.Date(statement.Date);
        json.Optional("venue", statement.Venue);
        json.References("addressees", 'e', statement.Addressees);
        json.WriteString("foundBy", statement.FoundBy);
        json.WriteEndObject();
    }
}
