using System.Collections.Frozen;
using Selon.Dossiers.Digests;
using Selon.Text;

namespace Selon.Dossiers.Duplicates;

/// <summary>
/// The news agencies that an article credits: in its byline, in brackets at its beginning or end, or in a short line at its end. The names
/// are <c>languages/agencies.tsv</c>. A credit is a hint where a text comes from, no proof.
/// </summary>
internal static class AgencyCredits
{
    /// <summary>UTF-16 code units at the beginning and end that are searched.</summary>
    private const int Reach = 240;

    /// <summary>Longest line at the end that is a credit, in code units.</summary>
    private const int LongestLine = 90;

    private static readonly (string Key, string[] Names)[] Agencies =
        [.. EmbeddedTable.Read("agencies").Entries.Select(e => (e.Key, e["names"].Split('|')))];

    private static readonly FrozenDictionary<string, string> Names = Agencies.ToFrozenDictionary(a => a.Key, a => a.Names[0], StringComparer.Ordinal);

    public static string NameOf(string key) => Names.GetValueOrDefault(key, key);

    /// <summary>The agency that is the outlet, or null.</summary>
    public static string? AgencyOf(Article article) =>
        article.Outlet is { } outlet ? Agencies.FirstOrDefault(a => a.Names.Contains(outlet, StringComparer.OrdinalIgnoreCase)).Key : null;

    public static IEnumerable<string> Of(Article article) => Agencies.Where(a => a.Names.Any(n => IsCredited(article, n))).Select(a => a.Key);

    private static bool IsCredited(Article article, string name)
    {
        foreach (var author in article.Byline)
        {
            if (Find(author, name, 0) >= 0)
                return true;
        }

        var text = article.Text.AsSpan().Trim();
        var tail = text[Math.Max(0, text.Length - Reach)..];
        return IsBracketed(text[..Math.Min(text.Length, Reach)], name) || IsBracketed(tail, name) || IsShortLine(tail, name);
    }

    private static bool IsBracketed(ReadOnlySpan<char> text, string name)
    {
        for (var at = Find(text, name, 0); at >= 0; at = Find(text, name, at + 1))
        {
            var open = text[..at].LastIndexOf('(');
            if (open >= 0 && text[open..at].IndexOf(')') < 0 && text[at..].IndexOf(')') >= 0)
                return true;
        }

        return false;
    }

    private static bool IsShortLine(ReadOnlySpan<char> tail, string name)
    {
        foreach (var line in tail.EnumerateLines())
        {
            if (line.Length <= LongestLine && Find(line, name, 0) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The next place where the name stands as a word of its own, in this case; -1 when there is none.</summary>
    private static int Find(ReadOnlySpan<char> text, string name, int from)
    {
        while (from < text.Length && text[from..].IndexOf(name, StringComparison.Ordinal) is var found and >= 0)
        {
            var (start, end) = (from + found, from + found + name.Length);
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return start;
            from = start + 1;
        }

        return -1;
    }
}
