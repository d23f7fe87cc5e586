using Selon.Intake.Addresses;
using Selon.Intake.Blocks;
using Selon.Intake.Dates;
using Selon.Intake.Html;
using Selon.Text;

namespace Selon.Intake.Markdown;

/// <summary>A Markdown file to an article: its text without marks, what its front matter tells of it.</summary>
internal static class MarkdownArticle
{
    /// <exception cref="IntakeException">Empty, or nested too deep.</exception>
    public static Article Read(string text, IntakeOptions options)
    {
        var matter = FrontMatter.Of(text);
        var parts = MarkdownParts.Of(text[matter.End..]);
        var title = Squeeze.Text(matter["title", "titre"]);
        if (title.Length == 0) title = parts is [(BlockKind.Title, var first), ..] ? first : null;
        if (parts is [(BlockKind.Title, var own), ..])
        {
            if (own.Equals(title, StringComparison.OrdinalIgnoreCase)) parts.RemoveAt(0);
            else parts[0] = (BlockKind.Heading, own);
        }

        if (parts.Count == 0) throw new IntakeException("is empty");
        MarkUnfit(parts);
        return (HtmlArticle.Lay(title, parts) with
        {
            Id = matter["id"],
            Url = WebAddress.Read(matter["url", "link", "permalink", "canonical", "source_url"])?.Text,
            Title = title,
            Outlet = matter["outlet", "publisher", "site"],
            Byline = [.. matter.All("author").Concat(matter.All("authors")).Concat(matter.All("auteur")).Distinct(StringComparer.Ordinal)],
            Published = EdtfDate.Read(matter["date", "published", "pubdate", "publishdate"]),
            PublishedBasis = PublishedBasis.Metadata,
            Modified = EdtfDate.Read(matter["lastmod", "updated", "modified"]),
            Language = matter["lang", "language"],
        }).Complete(options);
    }

    /// <summary>What lead-ins tell, as in plain text: <c>À lire aussi</c>.</summary>
    private static void MarkUnfit(List<(BlockKind Kind, string Text)> parts)
    {
        var section = new Section();
        for (var i = 0; i < parts.Count; i++)
        {
            var (kind, text) = parts[i];
            if (section.Next(text, inSecondHalf: i * 2 > parts.Count, isFirst: i <= 1) is { } unfit && kind is not BlockKind.Caption) parts[i] = (unfit, text);
        }
    }
}
