using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Dossiers.Duplicates;

/// <summary>How far one article is a copy of another.</summary>
public enum CopyVerdict
{
    /// <summary>No passage of both, or too little to mean anything.</summary>
    None,

    /// <summary>What is common are somebody's words, which both quote.</summary>
    Quotes,

    /// <summary>One uses the other's text, or both a third one's.</summary>
    Rewritten,

    /// <summary>Nearly the same text.</summary>
    Same,
}

/// <summary>Which of two articles was there first.</summary>
public enum CopyOrigin
{
    Unknown,
    First,
    Second,

    /// <summary>Both took it from one agency.</summary>
    Agency,
}

/// <summary>A passage that stands in both articles, but for small edits.</summary>
/// <param name="First">Where it stands in the text of the first.</param>
/// <param name="Second">Where it stands in the text of the second.</param>
/// <param name="Words">Words that are the same.</param>
/// <param name="IsQuotation">True when both articles quote somebody with it.</param>
public readonly record struct CopiedPassage(TextSpan First, TextSpan Second, int Words, bool IsQuotation);

/// <summary>What two articles have in common.</summary>
public sealed record CopyReport
{
    public required CopyVerdict Verdict { get; init; }

    /// <summary>In the order of the first article's text.</summary>
    public required ImmutableArray<CopiedPassage> Passages { get; init; }

    /// <summary>Part of the first article's words that stand in the second too, 0 to 1; boilerplate counts on neither side.</summary>
    public required double ShareOfFirst { get; init; }

    /// <summary>Part of the second article's words that stand in the first too, 0 to 1.</summary>
    public required double ShareOfSecond { get; init; }

    /// <summary>Unknown when <see cref="Verdict"/> is <see cref="CopyVerdict.None"/> or <see cref="CopyVerdict.Quotes"/>.</summary>
    public required CopyOrigin Origin { get; init; }

    /// <summary>Why the verdict and the origin are what they are, in words.</summary>
    public required ImmutableArray<string> Reasons { get; init; }
}
