using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Selon.Intake.Blocks;

namespace Selon.Intake.Html;

/// <summary>The headline of a page, without the site's name.</summary>
internal static class TitleFinder
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " » ", " « ", " :: ", " • ", " / "];

    public static string? Find(IHtmlDocument document, MetaTags meta, LinkedArticle linked)
    {
        var candidates = new List<string>();
        Add(candidates, linked.Headline);
        Add(candidates, meta["title"]);
        var title = Squeeze.Text(document.Title);
        var h1 = Headings(document, title);
        if (h1 is not null) return h1;
        if (candidates.Count > 0) return WithoutSite(candidates[0], meta["outlet"]);
        return title.Length == 0 ? null : WithoutSite(title, meta["outlet"]);
    }

    /// <summary>The h1 whose words the page's title repeats, or the only one.</summary>
    private static string? Headings(IHtmlDocument document, string title)
    {
        string? only = null;
        var count = 0;
        foreach (var element in document.GetElementsByTagName("h1"))
        {
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
