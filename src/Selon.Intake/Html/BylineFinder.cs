using System.Collections.Immutable;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Selon.Intake.Html;

/// <summary>The names of a page's authors.</summary>
internal static class BylineFinder
{
    private const int MaxName = 120;
    private static readonly string[] Selectors = ["[rel=author]", "[itemprop=author] [itemprop=name]", "[itemprop=author]", ".byline__name", ".author-name", ".author__name", ".byline-name", ".byline a", ".author a", ".byline", ".author"];
    private static readonly string[] Prefixes = ["by ", "par ", "written by ", "posted by ", "author:", "auteur :", "de "];

    public static ImmutableArray<string> Find(IHtmlDocument document, MetaTags meta, LinkedArticle linked)
    {
        var names = new List<string>();
        foreach (var name in linked.Authors) Add(names, name);
        if (names.Count > 0) return [.. names];
        foreach (var name in meta.All("byline")) Add(names, name);
        if (names.Count > 0) return [.. names];
        foreach (var selector in Selectors)
        {
            foreach (var element in document.QuerySelectorAll(selector))
            {
                Add(names, element.TextContent);
                if (names.Count >= 5) break;
            }

            if (names.Count > 0) break;
        }

        return [.. names];
    }

    private static void Add(List<string> names, string value)
    {
        var name = Squeeze.Text(WebUtility.HtmlDecode(value));
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) name = name[prefix.Length..].Trim();
        }

        if (name.Length is < 2 or > MaxName || name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal)) return;
        if (!names.Contains(name)) names.Add(name);
    }
}
