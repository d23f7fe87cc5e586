using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Selon.Chronologies;
using Selon.Events;
using Selon.Records;

namespace Selon.Exports;

/// <summary>
/// JSON lines with the fields of PLOVER's event record (manual of PLOVER, openeventdata/PLOVER: id, date, enddate, actor, recipient, event, event_loc, event_text,
/// mode, context, quad_code, text_info, cite_info, coder, coded_date, comment). Factuality is told by PLOVER's auxiliary modes (future, hypothetical,
/// negation) and exactly in the comment, with who tells it. PLOVER has no statements: they are written with the type STATEMENT, which is not PLOVER's.
/// </summary>
public sealed class PloverExport(ExportOptions options) : JsonRowExport
{
    protected override void Write(ChronologyRow row, Utf8JsonWriter json)
    {
        var text = new RowText(row);
        var days = EventDays.Of(row.Date?.Value);
        json.WriteStartObject();
        json.WriteString("id", row.UniqueId());
        json.WriteString("date", days?.First.Iso() ?? "");
        json.WriteString("enddate", days is { } d && d.First != d.Last ? d.Last.Iso() : "");
        Parties(json, "actor", row.Actors);
        Parties(json, "recipient", row.Recipients);
        json.Strings("event", [row.Event?.Type.Name() ?? "STATEMENT"]);
        json.WriteString("event_loc", text.Places);
        json.WriteString("event_text", row.IsEvent ? row.Evidence[0].Text : text.Content);
        json.Strings("mode", row.Event is { } happened ? happened.Modes.AddRange(Auxiliary(happened)) : [.. new[] { row.Statement!.Act }.OfType<string>()]);
        json.Strings("context", row.Event?.Contexts ?? []);
        json.WriteString("quad_code", row.Event is { Type: var type } ? EventCodes.Quad(type) : "");
        json.Span("text_info", row.Evidence[0].Sentence);
        json.WriteString("cite_info", row.Evidence[0].Article.Citation());
        json.WriteString("coder", "Selon");
        json.WriteString("coded_date", options.CodedDate ?? "");
        json.WriteString("comment", text.Comment());
        json.WriteEndObject();
    }

    protected override void EndOfRow(IBufferWriter<byte> output) => output.Write("\n"u8);

    private static void Parties(Utf8JsonWriter json, string name, ImmutableArray<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("code", party.Country ?? "");
            json.WriteString("sector", party.Sector ?? "");
            json.WriteString("entity_text", party.Name);
            json.WriteString("identifier_id", party.Key ?? "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>PLOVER's words for what did not simply occur; that a promise speaks of the future is what a promise is.</summary>
    private static IEnumerable<string> Auxiliary(EventFacts happened) => happened.CameAbout() ? [] : happened.Factuality switch
    {
        Factuality.Announced => ["future"],
        Factuality.Demanded or Factuality.Hypothetical => ["hypothetical"],
        _ => ["negation"],
    };
}
