using System.Globalization;
using System.Text.Json;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Records;

namespace Selon.Exports;

/// <summary>
/// GeoJSON (RFC 7946): a point for every row whose place is known by its coordinates, several points where it took place in several. Rows without
/// coordinates have no place on a map: they are left out.
/// </summary>
public sealed class GeoJsonExport : JsonRowExport
{
    protected override string Separator => ",\n";

    protected override string Tail => "\n]}\n";

    protected override string Head(ExportHeading? heading) => "{\"type\":\"FeatureCollection\",\"features\":[\n";

    protected override bool Takes(ChronologyRow row) => row.Places.Any(p => p.Location is not null);

    protected override void Write(ChronologyRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", row.UniqueId());
        Geometry(json, [.. row.Places.Select(p => p.Location).OfType<GeoPoint>().Distinct()]);
        json.WriteStartObject("properties");
        Properties(json, new RowText(row));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Geometry(Utf8JsonWriter json, List<GeoPoint> points)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", points.Count == 1 ? "Point" : "MultiPoint");
        json.WriteStartArray("coordinates");
        foreach (var point in points)
        {
            if (points.Count > 1)
                json.WriteStartArray();
            json.WriteNumberValue(point.Longitude);
            json.WriteNumberValue(point.Latitude);
            if (points.Count > 1)
                json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, RowText text)
    {
        var row = text.Row;
        json.WriteString("kind", row.IsEvent ? "event" : "statement");
        json.Optional("type", row.Event?.Type.Name());
        json.WriteString("label", text.Label);
        json.Optional("date", row.Date?.Value);
        json.Optional("dateReason", text.DateReason.Length > 0 ? text.DateReason : null);
        json.WriteString("who", text.Actors);
        json.WriteString("whom", text.Recipients);
        json.WriteString("place", text.Places);
        json.Optional("factuality", row.Event?.Factuality.Name());
        json.Optional("accordingTo", text.AccordingTo.Length > 0 ? text.AccordingTo : null);
        json.WriteString("text", text.Content);
        json.WriteString("source", row.Evidence[0].Article.Citation());
        json.Optional("url", row.Evidence[0].Article.Url);
        json.WriteNumber("reports", row.Reports);
    }
}
