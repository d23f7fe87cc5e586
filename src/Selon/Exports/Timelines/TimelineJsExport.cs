using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>
/// JSON for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). A timeline has no place for rows without a year:
/// they are left out. TimelineJS reads its texts as HTML, so they are escaped.
/// </summary>
public sealed class TimelineJsExport : StreamedExport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected override string Separator => ",\n";

    protected override string Tail => "\n]}\n";

    protected override string Head(ExportHeading? heading)
    {
        if (heading is null)
            return "{\"events\":[\n";
        var title = JsonEncodedText.Encode(Html(heading.Title), Options.Encoder);
        var outlet = JsonEncodedText.Encode(Html(heading.Outlet ?? ""), Options.Encoder);
        return $$$"""{"title":{"text":{"headline":"{{{title}}}","text":"{{{outlet}}}"}},"events":[""" + "\n";
    }

    protected override void Write(ChronologyRow row, IBufferWriter<byte> output)
    {
        if (row.Date is not { Value: var value } || DateOrder.Key(value) is not { } start)
            return;
        var words = new RowText(row);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        Date(json, "start_date", start);
        if (value.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && DateOrder.Key(value[(slash + 1)..]) is { } end)
            Date(json, "end_date", end);
        json.WriteString("display_date", words.Date);
        json.WriteString("group", row.IsEvent ? "Events" : "Statements");
        json.WriteStartObject("text");
        json.WriteString("headline", Headline(words));
        json.WriteString("text", $"<p>{Html(words.Content)}</p><p>{Html(Where(words))}</p>");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Headline(RowText row)
    {
        var headline = new StringBuilder(Html(row.Row.IsEvent ? row.Label + Parenthesis(row.Factuality) + ": " + row.Actors : $"{row.Actors}: {row.Label}"));
        if (row.Recipients.Length > 0)
            headline.Append(" → ").Append(Html(row.Recipients));
        if (row.AccordingTo.Length > 0)
            headline.Append(" (according to ").Append(Html(row.AccordingTo)).Append(')');
        return headline.ToString();
    }

    private static string Parenthesis(string words) => words.Length > 0 ? $" ({words})" : "";

    private static string Where(RowText row) =>
        row.Row.Evidence[0].Article.Outlet is { } outlet && row.Row.Reports == 1 ? $"{outlet}, {row.Paragraphs}" : row.Paragraphs;

    private static void Date(Utf8JsonWriter json, string name, int key)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", key / 10000);
        if (key / 100 % 100 is var month and > 0)
            json.WriteNumber("month", month);
        if (key % 100 is var day and > 0)
            json.WriteNumber("day", day);
        json.WriteEndObject();
    }

    private static string Html(string text) => new StringBuilder().AppendText(text).ToString();
}
