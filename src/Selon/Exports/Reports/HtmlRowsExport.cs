using System.Globalization;
using System.Text;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>A report of a dossier in one HTML file: every row with the sentences that tell it, each with its article.</summary>
public sealed class HtmlRowsExport : SectionedExport
{
    private protected override void Head(StringBuilder text, ExportHeading? heading)
    {
        var title = heading?.Title ?? "Chronology";
        text.Head(title).Append("<h1>").AppendText(title).Append("</h1>\n");
    }

    private protected override void Section(StringBuilder text, string title) => HtmlTable.Open(text, title);

    private protected override void EndOfSection(StringBuilder text) => HtmlTable.Close(text);

    private protected override void Row(StringBuilder text, RowText row) =>
        HtmlTable.Row(text, row, row.Row.Evidence[0].Article.Language, () => Evidence(text, row.Row));

    private protected override void Empty(StringBuilder text) => text.Append("<p>Nothing was found.</p>\n");

    private protected override void Tail(StringBuilder text) => text.Append(HtmlPage.Tail);

    private static void Evidence(StringBuilder text, ChronologyRow row)
    {
        var count = row.Evidence.Length.ToString(CultureInfo.InvariantCulture);
        text.Append("<details><summary>").Append(row.Evidence.Length == 1 ? "1 place" : count + " places").Append("</summary><ul>");
        foreach (var evidence in row.Evidence)
        {
            var article = evidence.Article;
            text.Append("<li>");
            if (WebAddress.IsLink(article.Url))
                text.Append("<a href=\"").AppendText(article.Url).Append("\">").AppendText(article.Outlet ?? article.Title ?? article.Id).Append("</a>");
            else
                text.AppendText(article.Outlet ?? article.Title ?? article.Id);
            if (article.Published is { } published)
                text.Append(", ").AppendText(published.Length > 10 ? published[..10] : published);
            text.Append(", ").AppendText(evidence.Paragraph);
            if (evidence.Date is { } date && date.Value != row.Date?.Value)
                text.Append(", dated ").AppendText(DateText.Of(date.Value));
            if (!evidence.ToldBy.IsEmpty)
                text.Append(", according to ").AppendText(RowText.Tellers(evidence.ToldBy));
            text.Append(": <q lang=\"").AppendText(article.Language).Append("\">").AppendText(evidence.Text).Append("</q></li>");
        }

        text.Append("</ul></details>");
    }
}
