using System.Text.Json;
using Selon.Events;

namespace Selon.Records;

/// <summary>Writes what the stages for time and entities found.</summary>
internal static class StageWriter
{
    public static void WriteTimes(Utf8JsonWriter json, CodedArticle coded)
    {
        json.WriteStartArray("times");
        foreach (var time in coded.Attributed.Resolved.Dated.Times)
        {
            json.WriteStartObject();
            json.WriteString("id", JsonParts.Id('t', time.Index));
            json.Offsets(time.Span);
            json.WriteString("text", time.Span.In(coded.Article.Text));
            json.WriteString("type", time.Type.Name());
            json.WriteString("value", time.Value);
            json.Optional("mod", time.Mod);
            json.Optional("anchor", time.Anchor is { } anchor ? JsonParts.Id('t', anchor) : null);
            json.WriteString("basis", time.Basis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteEntities(Utf8JsonWriter json, CodedArticle coded)
    {
        json.WriteStartArray("entities");
        foreach (var entity in coded.Attributed.Resolved.Entities)
        {
            json.WriteStartObject();
            json.WriteString("id", JsonParts.Id('e', entity.Index));
            json.WriteString("name", entity.Name);
            json.WriteString("kind", entity.Kind.Name());
            json.Optional("country", entity.Country);
            json.Optional("sector", entity.Sector);
            json.Optional("role", entity.Role);
            json.Optional("gazetteer", entity.GazetteerKey);
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
