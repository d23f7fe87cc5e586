using System.Globalization;
using Selon.Chronologies;
using Selon.Records;
using Selon.Text;

namespace Selon.Cli.Tables;

/// <summary>What stands above a chronology: title, outlet, byline, publication date, and what the two marks mean.</summary>
internal static class TableHeader
{
    public static void Write(TablePage page, Article article, Chronology chronology)
    {
        page.Line(new StyledText().Add(ArticleHeading.Of(article), Style.Strong));
        var facts = new List<string>();
        if (article.Outlet is { Length: > 0 } outlet)
            facts.Add(outlet);
        if (!article.Byline.IsEmpty)
            facts.Add(string.Join(", ", article.Byline));
        facts.Add(Published(article));
        page.Line(new StyledText().Add(string.Join(" · ", facts)));
        if (article.Url is { Length: > 0 } url)
            page.Line(new StyledText().Add(url, Style.Dim));
        page.Blank();
        page.Heading("Chronology");
        var events = chronology.Rows.Count(r => r.IsEvent);
        var statements = chronology.Rows.Count() - events;
        if (events + statements > 0)
            page.Line(new StyledText().Add(TableRow.EventMark, Style.Event).Add(Count(events, "event")).Add("   ").Add(TableRow.StatementMark, Style.Statement).Add(Count(statements, "statement")));
    }

    private static string Published(Article article) => article.Published is { } date
        ? "published " + Readable(date) + article.PublishedBasis switch
        {
            PublishedBasis.Given => " (as given)",
            PublishedBasis.Metadata => " (page metadata)",
            PublishedBasis.Text => " (date line)",
            _ => "",
        }
        : "publication date unknown";

    /// <summary>A time is told to the minute.</summary>
    private static string Readable(string date) =>
        date.Length > 16 && date[10] == 'T' ? $"{date[..10]} {date[11..16]}" : date.Replace('T', ' ');

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $" {number} {what}{(number == 1 ? "" : "s")}");
}
