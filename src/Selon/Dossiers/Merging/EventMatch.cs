using System.Collections.Immutable;

namespace Selon.Dossiers.Merging;

/// <summary>How two mentions compare.</summary>
public enum MatchKind
{
    /// <summary>Two events, or not enough to say that they are one.</summary>
    Different,

    Same,

    /// <summary>One event that one account says did not happen.</summary>
    Contradicting,
}

/// <summary>How alike two event mentions are.</summary>
/// <param name="Score">From 0 (something rules it out) to 1.</param>
/// <param name="Reasons">What agrees and what differs, in words: <c>same actor: Antonio Guterres</c>.</param>
public sealed record EventMatch(MatchKind Kind, double Score, ImmutableArray<string> Reasons);
