using System.Net;
using Selon.Intake.Blocks;

namespace Selon.Intake.Html;

/// <summary>The headline of a page, without the site's name.</summary>
internal static class TitleFinder
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " » ", " « ", " :: ", " • ", " / "];

    private const int MaxHeadings = 60;

    public static string? Find(PageElements page, MetaTags meta, LinkedArticle linked)
    {
        var candidates = new List<string>();
        Add(candidates, linked.Headline);
        Add(candidates, meta["title"]);
        var title = page.Title;
        var h1 = Headings(page, title);
        if (h1 is not null) return OtherPart(page, title, h1, candidates) ?? h1;
        if (candidates.Count > 0) return WithoutSite(candidates[0], meta["outlet"]);
        return title.Length == 0 ? null : WithoutSite(title, meta["outlet"]);
    }

    /// <summary>
    /// The article's part of the page's title where the h1 is the other part, the site's name (<c>Budget adopté « Le Courrier</c>
    /// below an h1 <c>Le Courrier</c>): a heading or the metadata must tell it too. Null where the h1 is the headline.
    /// </summary>
    private static string? OtherPart(PageElements page, string title, string h1, List<string> candidates)
    {
        var parts = title.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(parts, p => p.Equals(h1, StringComparison.OrdinalIgnoreCase));
        if (parts.Length < 2 || at < 0) return null;
        foreach (var part in parts)
        {
            if (UnitShape.Words(part) < 2 || part.Equals(h1, StringComparison.OrdinalIgnoreCase)) continue;
            // Behind the headline a section may stand, which is a heading somewhere on the page too.
            var isLast = at == parts.Length - 1;
            if (candidates.Exists(c => c.Equals(part, StringComparison.OrdinalIgnoreCase)) || (isLast && IsHeading(page, part))) return part;
        }

        return null;
    }

    private static bool IsHeading(PageElements page, string text)
    {
        var count = 0;
        foreach (var element in page.Headings)
        {
            if (count++ > MaxHeadings) return false;
            if (Squeeze.Text(element.TextContent).Equals(text, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The h1 whose words the page's title repeats, or the only one.</summary>
    private static string? Headings(PageElements page, string title)
    {
        string? only = null;
        var count = 0;
        foreach (var element in page.Headings)
        {
            if (element.LocalName != "h1") continue;
            if (count++ > 20) break;
            var text = Squeeze.Text(element.TextContent);
            if (UnitShape.Words(text) < 2 || text.Length > 300) continue;
            if (title.Contains(text, StringComparison.OrdinalIgnoreCase)) return text;
            only = only is null && count == 1 ? text : null;
        }

        return only is not null && UnitShape.Words(only) >= 4 ? only : null;
    }

    private static void Add(List<string> candidates, string? value)
    {
        var text = Squeeze.Text(WebUtility.HtmlDecode(value));
        if (text.Length > 0) candidates.Add(text);
    }

    /// <summary>Cuts off the site's name behind (or before) a separator: when it is known by name, else when it is the shorter part.</summary>
    private static string WithoutSite(string title, string? outlet)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0) continue;
            var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            if (outlet is not null && tail.Equals(outlet, StringComparison.OrdinalIgnoreCase)) return head;
            if (outlet is not null && head.Equals(outlet, StringComparison.OrdinalIgnoreCase)) return tail;
            if (separator != " : " && UnitShape.Words(tail) <= 4 && UnitShape.Words(head) >= 3) return head;
        }

        return title;
    }
}
