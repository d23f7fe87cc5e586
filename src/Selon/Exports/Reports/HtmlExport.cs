using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Records;
using Selon.Text;

namespace Selon.Exports;

/// <summary>
/// A report in one file, without script and without anything fetched: the chronology as a table, the article beside it, and a
/// link from every row to the sentences that say so, which light up.
/// </summary>
public sealed class HtmlExport : ArticleTextExport
{
    public override string Head(ArticleRecord? only) =>
        new StringBuilder().Head(only is null ? "Chronologies" : ArticleHeading.Of(only.Article)).ToString();

    public override string Tail(ArticleRecord? only) => HtmlPage.Tail;

    protected override void Write(ArticleRecord record, int number, StringBuilder text)
    {
        var chronology = ArticleChronology.Of(record, number);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"a{number}-");
        text.Append("<article aria-labelledby=\"").Append(prefix).Append("title\">\n");
        Header(text, record.Article, prefix);
        text.Append("<div class=\"columns\">\n<section>\n<h2>Chronology</h2>\n");
        if (chronology.Dated.IsEmpty && chronology.Undated.IsEmpty)
            text.Append("<p>Neither an event nor a statement was found.</p>\n");
        HtmlTable.Write(text, "By date", RowText.Of(chronology.Dated), prefix, record.Article.Language);
        HtmlTable.Write(text, "Date not told", RowText.Of(chronology.Undated), prefix, record.Article.Language);
        text.Append("</section>\n<section lang=\"").AppendText(record.Article.Language).Append("\">\n<h2 lang=\"en\">The article</h2>\n");
        HtmlArticle.Write(text, record.Article, chronology, prefix);
        text.Append("</section>\n</div>\n</article>\n");
    }

    private static void Header(StringBuilder text, Article article, string prefix)
    {
        text.Append("<header>\n<h1 id=\"").Append(prefix).Append("title\" lang=\"").AppendText(article.Language).Append("\">")
            .AppendText(ArticleHeading.Of(article)).Append("</h1>\n<p>");
        if (article.Outlet is { } outlet)
            text.AppendText(outlet).Append(" · ");
        if (!article.Byline.IsEmpty)
            text.AppendText(string.Join(", ", article.Byline)).Append(" · ");
        text.AppendText(article.Published is { } date ? "published " + date : "publication date unknown");
        if (WebAddress.IsLink(article.Url))
            text.Append(" · <a href=\"").AppendText(article.Url).Append("\">original</a>");
        text.Append("</p>\n</header>\n");
    }
}
