using System.Globalization;
using System.Text;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>Rows of a chronology as an HTML table.</summary>
internal static class HtmlTable
{
    public static void Write(StringBuilder text, string caption, IEnumerable<RowText> rows, string prefix, string language)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (!any)
                Open(text, caption);
            any = true;
            Row(text, row, language, () => Links(text, row, prefix));
        }

        if (any)
            Close(text);
    }

    public static void Open(StringBuilder text, string caption) =>
        text.Append("<table>\n<caption>").Append(caption).Append("</caption>\n<thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Who</th><th scope=\"col\">What</th><th scope=\"col\">Evidence</th></tr></thead>\n<tbody>\n");

    public static void Close(StringBuilder text) => text.Append("</tbody>\n</table>\n");

    /// <summary>Writes one row; <paramref name="evidence"/> fills its last cell.</summary>
    public static void Row(StringBuilder text, RowText row, string language, Action evidence)
    {
        text.Append("<tr class=\"").Append(row.Row.IsEvent ? "event" : "statement").Append("\"><td class=\"date\"");
        if (row.DateReason.Length > 0)
            text.Append(" title=\"").AppendText(row.DateReason).Append('"');
        text.Append('>').AppendText(row.Date).Append("</td><td lang=\"").AppendText(language).Append("\">").AppendText(row.Actors);
        if (row.Recipients.Length > 0)
            text.Append(" <span lang=\"en\" aria-label=\"to\">→</span> ").AppendText(row.Recipients);
        text.Append("</td><td>");
        What(text, row, language);
        text.Append("</td><td>");
        evidence();
        text.Append("</td></tr>\n");
    }

    private static void What(StringBuilder text, RowText row, string language)
    {
        var quoted = $" lang=\"{new StringBuilder().AppendText(language)}\"";
        var kind = row.Row.IsEvent ? "event" : "statement";
        text.Append("<span class=\"kind\" role=\"img\" aria-label=\"").Append(kind).Append("\">").Append(row.Row.IsEvent ? "■" : "❝").Append("</span> ")
            .Append("<strong").Append(row.Row.IsEvent ? "" : quoted).Append('>').AppendText(row.Label).Append("</strong>");
        if (row.Factuality.Length > 0)
            text.Append(" <em class=\"factuality\">").Append(row.Factuality).Append("</em>");
        if (row.Places.Length > 0)
            text.Append(" at <span").Append(quoted).Append('>').AppendText(row.Places).Append("</span>");
        if (row.AccordingTo.Length > 0)
            text.Append(" according to <span").Append(quoted).Append('>').AppendText(row.AccordingTo).Append("</span>");
        if (!row.Row.IsEvent)
            text.Append("<blockquote").Append(quoted).Append('>').AppendText(row.Content).Append("</blockquote>");
    }

    private static void Links(StringBuilder text, RowText row, string prefix)
    {
        var first = true;
        foreach (var place in row.Row.Evidence.DistinctBy(e => e.Sentence).OrderBy(e => e.Sentence))
        {
            text.Append(first ? "" : ", ").Append("<a href=\"#").Append(prefix).Append('s').Append(place.Sentence.Start.ToString(CultureInfo.InvariantCulture))
                .Append("\">").Append(place.Paragraph).Append("</a>");
            first = false;
        }
    }
}
