using System.Collections.Immutable;
using System.Text.Json;

namespace Selon.Records;

/// <summary>Writes the events of a record.</summary>
internal static class EventWriter
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<EventRecord> events)
    {
        json.WriteStartArray("events");
        for (var i = 0; i < events.Length; i++)
            Write(json, i, events[i]);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, int index, EventRecord mention)
    {
        json.WriteStartObject();
        json.WriteString("id", JsonParts.Id('v', index));
        json.WriteString("type", mention.Type.Name());
        json.Strings("mode", mention.Modes);
        json.Strings("contexts", mention.Contexts);
        json.References("actors", 'e', mention.Actors);
        json.References("recipients", 'e', mention.Recipients);
        json.References("places", 'e', mention.Places);
        json.Date(mention.Date);
        json.WriteString("factuality", mention.Factuality.Name());
        json.Optional("assertedBy", mention.AssertedBy is { } teller ? JsonParts.Id('s', teller) : null);
        json.Span("trigger", mention.Trigger);
        json.Span("evidence", mention.Evidence);
        json.WriteString("foundBy", mention.FoundBy);
        json.WriteNumber("confidence", mention.Confidence);
        json.WriteEndObject();
    }
}
