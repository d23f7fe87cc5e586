using System.Collections.Frozen;

namespace Selon.Intake.Html;

/// <summary>
/// Bounds on a page, checked by one linear scan before the parser sees it: tree construction takes time in the depth of open
/// elements for each tag, and in the square of the attributes of one tag.
/// </summary>
internal static class PageLimits
{
    /// <summary>Largest page in UTF-16 code units.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    public const int MaxTags = 400_000;

    public const int MaxAttributes = 2_000;

    /// <summary>Deepest nesting of elements that do not close by themselves (browsers stop at 512 as well).</summary>
    public const int MaxDepth = 600;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RawText = Set("script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = Set("br", "img", "hr", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param", "p", "li", "dt", "dd", "option", "tr", "td", "th", "html", "body", "head");

    /// <param name="source">Told of what holds no markup; null when nobody wants to know.</param>
    /// <exception cref="IntakeException">The page is over a bound.</exception>
    public static void Check(ReadOnlySpan<char> page, PageSource? source = null)
    {
        if (page.Length > MaxLength) throw new IntakeException($"the page is larger than {MaxLength / (1024 * 1024)} million characters");
        int tags = 0, depth = 0;
        for (var at = 0; at < page.Length;)
        {
            var open = page[at..].IndexOf('<');
            if (open < 0) return;
            at += open + 1;
            var rest = page[at..];
            if (rest.StartsWith("!--"))
            {
                var end = rest.IndexOf("-->");
                if (end < 0) return;
                source?.Comment(at - 1, at + end + 3);
                at += end + 3;
            }
            else if (rest.Length > 0 && rest[0] == '/') depth = Math.Max(0, depth - 1);
            else if (rest.Length > 0 && char.IsAsciiLetter(rest[0])) at += OpenTag(rest, ref tags, ref depth, source, at);
        }
    }

    private static int OpenTag(ReadOnlySpan<char> rest, ref int tags, ref int depth, PageSource? source, int at)
    {
        var end = 1;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '-')) end++;
        var name = rest[..end];
        if (++tags > MaxTags) throw new IntakeException($"the page has more than {MaxTags} tags");
        if (!Flat.Contains(name) && ++depth > MaxDepth) throw new IntakeException($"the page nests tags more than {MaxDepth} deep");
        end += TagEnd(rest[end..]);
        if (!RawText.Contains(name)) return end;
        // The closing tag is found by the caller; only what stands before it is passed over.
        var close = Close(rest[end..], name);
        if (close >= 0) source?.Raw(name, rest[..end], at + end, at + end + close);
        return close < 0 ? rest.Length : end + close;
    }

    private static int Close(ReadOnlySpan<char> rest, ReadOnlySpan<char> name)
    {
        for (var at = 0; rest[at..].IndexOf("</") is >= 0 and var found; at += found + 2)
        {
            if (rest[(at + found + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at + found;
        }

        return -1;
    }

    /// <summary>Length up to behind the closing bracket, quoted values passed over as a whole.</summary>
    private static int TagEnd(ReadOnlySpan<char> rest)
    {
        var attributes = 0;
        for (var at = 0; at < rest.Length; at++)
        {
            var c = rest[at];
            if (c == '>') return at + 1;
            if (c is '=' or ' ' && ++attributes > MaxAttributes * 2) throw new IntakeException($"a tag has more than {MaxAttributes} attributes");
            if (c is not ('"' or '\'') || at == 0 || rest[at - 1] != '=') continue;
            var close = rest[(at + 1)..].IndexOf(c);
            if (close < 0) return rest.Length;
            at += close + 1;
        }

        return rest.Length;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params ReadOnlySpan<string> names) =>
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, names).GetAlternateLookup<ReadOnlySpan<char>>();
}
