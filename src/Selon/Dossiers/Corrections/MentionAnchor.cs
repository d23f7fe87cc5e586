using Selon.Text;

namespace Selon.Dossiers.Corrections;

/// <summary>
/// The evidence that a correction holds on to: words of an article's text. It is found again by place when the text is the same, by
/// its words and their surroundings in another version of the page (W3C Web Annotation: text position and text quote selectors).
/// </summary>
public sealed record MentionAnchor
{
    /// <summary>Longest piece of text kept before and after, in UTF-16 code units.</summary>
    public const int ContextLength = 32;

    /// <summary>The page that the article is a version of.</summary>
    public required string Page { get; init; }

    /// <summary>Hash of the article's title and text.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Type of the event (<c>ASSAULT</c>); null for a statement. It tells two events of one trigger apart and need not stay what it is.</summary>
    public required string? Type { get; init; }

    public bool IsStatement => Type is null;

    /// <summary>The trigger of an event, the first span of a statement's content.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of <see cref="Span"/>, at most <see cref="ContextLength"/> of them from its start.</summary>
    public required string Exact { get; init; }

    /// <summary>What stands before <see cref="Span"/>.</summary>
    public required string Prefix { get; init; }

    /// <summary>What stands after <see cref="Exact"/>.</summary>
    public required string Suffix { get; init; }

    /// <summary>An anchor at a span of <paramref name="text"/>.</summary>
    public static MentionAnchor At(string page, string contentHash, string? type, string text, TextSpan span)
    {
        var end = Math.Min(span.End, span.Start + ContextLength);
        return new MentionAnchor
        {
            Page = page,
            ContentHash = contentHash,
            Type = type,
            Span = span,
            Exact = text[span.Start..end],
            Prefix = text[Math.Max(0, span.Start - ContextLength)..span.Start],
            Suffix = text[end..Math.Min(text.Length, end + ContextLength)],
        };
    }

    /// <summary>Where its words stand in a text; null when they are gone, or stand there several times and nothing around them tells which.</summary>
    /// <param name="contentHash">Hash of the article's title and text.</param>
    /// <param name="text">The article's text.</param>
    public int? Find(string contentHash, string text)
    {
        if (contentHash == ContentHash)
            return Span.Start;
        if (Exact.Length == 0)
            return null;
        int? best = null;
        var (bestScore, tie) = (-1, false);
        for (var at = text.IndexOf(Exact, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Exact, at + 1, StringComparison.Ordinal))
        {
            var score = CommonBefore(text, at) + CommonAfter(text, at + Exact.Length);
            (tie, best, bestScore) = score > bestScore ? (false, at, score) : (tie || score == bestScore, best, bestScore);
        }

        return tie ? null : best;
    }

    private int CommonBefore(string text, int at)
    {
        var same = 0;
        while (same < Prefix.Length && at - same > 0 && text[at - same - 1] == Prefix[^(same + 1)])
            same++;
        return same;
    }

    private int CommonAfter(string text, int at) => text.AsSpan(at).CommonPrefixLength(Suffix);
}
