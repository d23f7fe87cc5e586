using System.Text;
using Selon.Chronologies;
using Selon.Records;

namespace Selon.Exports;

/// <summary>A report in Markdown (CommonMark with tables): one table of dated rows, one of the others.</summary>
public sealed class MarkdownExport : ArticleTextExport
{
    public override string Separator => "\n";

    protected override void Write(ArticleRecord record, int number, StringBuilder text)
    {
        var chronology = ArticleChronology.Of(record, number);
        var article = record.Article;
        text.Append("# ").Append(Escape(ArticleHeading.Of(article))).Append("\n\n");
        if (article.Outlet is { } outlet)
            text.Append("- Outlet: ").Append(Escape(outlet)).Append('\n');
        if (!article.Byline.IsEmpty)
            text.Append("- By: ").Append(Escape(string.Join(", ", article.Byline))).Append('\n');
        text.Append("- Published: ").Append(article.Published ?? "unknown").Append('\n');
        if (article.Url is { } url)
            text.Append("- Address: <").Append(Escape(url)).Append(">\n");
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

        text.Append("| Date | Kind | Who | What | Where in the text |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in rows)
        {
            text.Append("| ").Append(Escape(row.Date)).Append(" | ").Append(row.Row.IsEvent ? "■ event" : "❝ statement")
                .Append(" | ").Append(Who(row)).Append(" | ").Append(What(row)).Append(" | ").Append(row.Paragraphs).Append(" |\n");
        }
    }

    private static string Who(RowText row) => Escape(row.Actors) + (row.Recipients.Length > 0 ? " → " + Escape(row.Recipients) : "");

    private static string What(RowText row)
    {
        var what = new StringBuilder("**").Append(Escape(row.Label)).Append("**");
        if (row.Label.Length == 0)
            what.Clear();
        if (row.Factuality.Length > 0)
            what.Append(" *").Append(row.Factuality).Append('*');
        if (row.Places.Length > 0)
            what.Append(" at ").Append(Escape(row.Places));
        if (row.AccordingTo.Length > 0)
            what.Append(" according to ").Append(Escape(row.AccordingTo));
        return what.Append(what.Length > 0 ? ": " : "").Append(Escape(row.Content)).ToString();
    }

    /// <summary>Takes the meaning from every character that has one in Markdown, the table's bar and HTML among them.</summary>
    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '\\' or '&' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '#' or '~')
                text.Append('\\');
            text.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return text.ToString();
    }
}
