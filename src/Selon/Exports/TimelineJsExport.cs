using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Chronologies;
using Selon.Events;

namespace Selon.Exports;

/// <summary>
/// JSON for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). A timeline has no place for rows without a year:
/// they are left out. TimelineJS reads its texts as HTML, so they are escaped.
/// </summary>
public sealed class TimelineJsExport : Export
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Separator => ",\n";

    public override string Head(CodedArticle? only)
    {
        if (only is null)
            return "{\"events\":[\n";
        var title = JsonEncodedText.Encode(Html(ArticleHeading.Of(only.Article)), Options.Encoder);
        var outlet = JsonEncodedText.Encode(Html(only.Article.Outlet ?? ""), Options.Encoder);
        return $$$"""{"title":{"text":{"headline":"{{{title}}}","text":"{{{outlet}}}"}},"events":[""" + "\n";
    }

    public override string Tail(CodedArticle? only) => "\n]}\n";

    public override void Write(CodedArticle coded, int number, IBufferWriter<byte> output)
    {
        var chronology = Chronology.Of(coded);
        var first = true;
        foreach (var row in RowText.Of(chronology, chronology.Dated))
        {
            if (!first)
                output.Write(",\n"u8);
            first = false;
            using var json = new Utf8JsonWriter(output, Options);
            Write(json, row, coded);
        }
    }

    private static void Write(Utf8JsonWriter json, RowText row, CodedArticle coded)
    {
        var value = row.Row.Date!.Value.Value;
        json.WriteStartObject();
        Date(json, "start_date", DateOrder.Key(value)!.Value);
        if (value.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && DateOrder.Key(value[(slash + 1)..]) is { } end)
            Date(json, "end_date", end);
        json.WriteString("display_date", row.Date);
        json.WriteString("group", row.Row.IsEvent ? "Events" : "Statements");
        json.WriteStartObject("text");
        json.WriteString("headline", Headline(row));
        json.WriteString("text", $"<p>{Html(row.Content)}</p><p>{Html(Source(coded))}{row.Paragraphs}</p>");
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

    private static string Source(CodedArticle coded) => coded.Article.Outlet is { } outlet ? outlet + ", " : "";

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
