using System.Collections.Immutable;
using System.Text.Json;
using Selon.Events;

namespace Selon.Records;

/// <summary>Writes the events of a record.</summary>
internal static class EventWriter
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<EventMention> events)
    {
        json.WriteStartArray("events");
        foreach (var mention in events)
            Write(json, mention);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, EventMention mention)
    {
        json.WriteStartObject();
        json.WriteString("id", JsonParts.Id('v', mention.Index));
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
        json.WriteNumber("confidence", Math.Round((decimal)mention.Confidence, 3));
        json.WriteEndObject();
    }
}
