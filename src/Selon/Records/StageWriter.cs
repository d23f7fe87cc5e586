using System.Text.Json;

namespace Selon.Records;

/// <summary>Writes what the stages for time and entities found.</summary>
internal static class StageWriter
{
    public static void WriteTimes(Utf8JsonWriter json, ArticleRecord record)
    {
        json.WriteStartArray("times");
        for (var i = 0; i < record.Times.Length; i++)
        {
            var time = record.Times[i];
            json.WriteStartObject();
            json.WriteString("id", JsonParts.Id('t', i));
            json.Offsets(time.Span);
            json.WriteString("text", time.Span.In(record.Article.Text));
            json.WriteString("type", time.Type.Name());
            json.WriteString("value", time.Value);
            json.Optional("mod", time.Mod);
            json.Optional("quant", time.Quant);
            json.Optional("freq", time.Freq);
            json.Optional("anchor", time.Anchor is { } anchor ? JsonParts.Id('t', anchor) : null);
            json.Optional("until", time.Until is { } until ? JsonParts.Id('t', until) : null);
            json.WriteString("basis", time.Basis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteEntities(Utf8JsonWriter json, ArticleRecord record)
    {
        json.WriteStartArray("entities");
        for (var i = 0; i < record.Entities.Length; i++)
        {
            var entity = record.Entities[i];
            json.WriteStartObject();
            json.WriteString("id", JsonParts.Id('e', i));
            json.WriteString("name", entity.Name);
            json.WriteString("kind", entity.Kind.Name());
            json.Optional("country", entity.Country);
            json.Optional("sector", entity.Sector);
            json.Optional("role", entity.Role);
            json.Optional("gazetteer", entity.GazetteerKey);
            if (entity.Location is { } location)
            {
                json.WriteNumber("latitude", location.Latitude);
                json.WriteNumber("longitude", location.Longitude);
            }

            json.WriteStartArray("mentions");
            foreach (var mention in entity.Mentions)
            {
                json.WriteStartObject();
                json.Offsets(mention.Span);
                json.WriteString("form", mention.Form.Name());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
