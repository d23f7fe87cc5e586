using System.Collections.Immutable;
using System.Text.Json;
using Selon.Statements;

namespace Selon.Records;

/// <summary>Writes the statements of a record.</summary>
internal static class StatementWriter
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<Statement> statements)
    {
        json.WriteStartArray("statements");
        foreach (var statement in statements)
            Write(json, statement);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", JsonParts.Id('s', statement.Index));
        json.WriteString("kind", statement.Kind.Name());
        json.Optional("act", statement.SpeechAct);
        if (statement.IsNegated)
            json.WriteBoolean("negated", true);
        json.WriteStartObject("source");
        json.References("entities", 'e', statement.SourceEntities);
        if (statement.SourceSpan is { } source)
            json.Offsets(source);
        json.WriteEndObject();
        if (statement.Cue is { } cue)
            json.Span("cue", cue);
        json.WriteStartArray("content");
        foreach (var part in statement.Content)
        {
            json.WriteStartObject();
            json.Offsets(part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Optional("within", statement.Within is { } outer ? JsonParts.Id('s', outer) : null);
        json.Date(statement.Date);
        json.Optional("venue", statement.Venue);
        json.References("addressees", 'e', statement.Addressees);
        json.WriteString("foundBy", statement.FoundBy);
        json.WriteEndObject();
    }
}
