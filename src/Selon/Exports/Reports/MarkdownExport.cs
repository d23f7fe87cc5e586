using System.Text;
using Selon.Chronologies;
using Selon.Records;

namespace Selon.Exports;

/// <summary>A report of an article in Markdown (CommonMark with tables): one table of dated rows, one of the others.</summary>
public sealed class MarkdownExport : ArticleTextExport
{
    public override string Separator => "\n";

    protected override void Write(ArticleRecord record, int number, StringBuilder text)
    {
        var chronology = ArticleChronology.Of(record, number);
        var article = record.Article;
        text.Append("# ").Append(MarkdownTable.Escape(ArticleHeading.Of(article))).Append("\n\n");
        if (article.Outlet is { } outlet)
            text.Append("- Outlet: ").Append(MarkdownTable.Escape(outlet)).Append('\n');
        if (!article.Byline.IsEmpty)
            text.Append("- By: ").Append(MarkdownTable.Escape(string.Join(", ", article.Byline))).Append('\n');
        text.Append("- Published: ").Append(article.Published ?? "unknown").Append('\n');
        if (article.Url is { } url)
            text.Append("- Address: ").Append(MarkdownTable.Link(url)).Append('\n');
        Section(text, "Chronology", RowText.Of(chronology.Dated), chronology.Dated.IsEmpty);
        if (!chronology.Undated.IsEmpty)
            Section(text, "Date not told", RowText.Of(chronology.Undated), empty: false);
    }

    private static void Section(StringBuilder text, string title, IEnumerable<RowText> rows, bool empty)
    {
        text.Append("\n## ").Append(title).Append("\n\n");
        if (empty)
        {
            text.Append("Nothing dated was found.\n");
            return;
        }

        MarkdownTable.Head(text);
        foreach (var row in rows)
            MarkdownTable.Row(text, row);
    }
}
