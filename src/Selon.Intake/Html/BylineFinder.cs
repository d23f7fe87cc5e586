using System.Collections.Immutable;
using System.Net;

namespace Selon.Intake.Html;

/// <summary>The names of a page's authors: those of its data, then those beside its headline; a publisher only where nobody is named.</summary>
internal static class BylineFinder
{
    private const int MaxName = 120;

    public static ImmutableArray<string> Find(MetaTags meta, LinkedArticle linked, string? outlet)
    {
        var names = new List<string>();
        foreach (var name in linked.Authors) Add(names, name, outlet);
        if (names.Count == 0)
        {
            foreach (var name in meta.All("byline")) Add(names, name, outlet);
        }

        return [.. names];
    }

    /// <summary>True when a byline names nobody, or only the outlet.</summary>
    public static bool IsWeak(ImmutableArray<string> byline, string? outlet) =>
        byline.IsEmpty || (byline.Length == 1 && outlet is not null && byline[0].Equals(outlet, StringComparison.OrdinalIgnoreCase));

    private static void Add(List<string> names, string value, string? outlet)
    {
        var name = Squeeze.Text(WebUtility.HtmlDecode(value));
        name = name[BylineName.LabelLength(name)..];
        // "Anna Morel, CNN": the outlet is no part of the name.
        if (!string.IsNullOrEmpty(outlet) && name.EndsWith($", {outlet}", StringComparison.OrdinalIgnoreCase)) name = name[..^(outlet.Length + 2)];
        if (name.Length is < 2 or > MaxName || name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal) || BylineName.IsNobody(name)) return;
        if (!names.Contains(name)) names.Add(name);
    }
}
