using System.Collections.Immutable;
using Selon.Entities;
using Selon.Text;
using Selon.Time;

namespace Selon.Statements;

public enum StatementKind
{
    /// <summary>All content stands between quotation marks.</summary>
    Direct,

    /// <summary>No content stands between quotation marks.</summary>
    Indirect,

    /// <summary>Part of the content stands between quotation marks.</summary>
    Mixed,
}

/// <summary>Content that the article attributes to a source other than the outlet.</summary>
public sealed record Statement
{
    /// <summary>Index in <see cref="AttributedArticle.Statements"/>; the record writes <c>s</c> and this number.</summary>
    public required int Index { get; init; }

    public required StatementKind Kind { get; init; }

    /// <summary>Indexes of the entities that speak; empty when the source is no entity.</summary>
    public ImmutableArray<int> SourceEntities { get; init; } = [];

    /// <summary>The words that name the source; null when it is implicit.</summary>
    public TextSpan? SourceSpan { get; init; }

    /// <summary>The reporting verb, noun or preposition; null when only a colon or the quotation before it tells.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>Sentence of the cue (of the content, when there is no cue).</summary>
    public required int Sentence { get; init; }

    /// <summary>Word of the cue in <see cref="Sentence"/>, or -1.</summary>
    public int CueWord { get; init; } = -1;

    /// <summary>What is said; several spans when split. Never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>
    /// Class of the speech act from the cue lexicon: say, deny, ask, accuse, warn, promise, …; think, want, plan, feel, support, discuss and
    /// know for what somebody thinks, wishes, means to do, likes, stands for, speaks of or knows without being quoted.
    /// </summary>
    public string? SpeechAct { get; init; }

    /// <summary>
    /// True when the article says that the source does not say it, or only supposes it (<c>did not say that …</c>, <c>if she says that …</c>): what
    /// stands in the content is nobody's claim.
    /// </summary>
    public bool IsNegated { get; init; }

    /// <summary>True for what somebody wants, likes, favours, speaks of or knows: no claim about the world, and no row of a chronology.</summary>
    public bool IsAttitude => IsAttitudeAct(SpeechAct);

    /// <summary>Index of the statement that this one is reported inside.</summary>
    public int? Within { get; init; }

    /// <summary>The day on which it was said, when the text tells.</summary>
    public AssignedDate? Date { get; init; }

    public string? Venue { get; init; }

    public ImmutableArray<int> Addressees { get; init; } = [];

    /// <summary>Rule that found it.</summary>
    public required string FoundBy { get; init; }

    internal static bool IsAttitudeAct(string? act) => act is "want" or "feel" or "support" or "discuss" or "know";
}

/// <summary>An article whose statements are known, in the order of the text.</summary>
public sealed record AttributedArticle(ResolvedArticle Resolved, ImmutableArray<Statement> Statements)
{
    public Article Article => Resolved.Article;

    public ImmutableArray<Sentence> Sentences => Resolved.Sentences;
}
