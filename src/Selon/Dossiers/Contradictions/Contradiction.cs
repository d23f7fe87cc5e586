using System.Collections.Immutable;

namespace Selon.Dossiers.Contradictions;

/// <summary>What accounts of an event differ in.</summary>
public enum ContradictionField
{
    Date,
    Toll,
    Actor,
    Recipient,
    Place,

    /// <summary>Whether it happened at all.</summary>
    Factuality,
}

/// <summary>One account of a field.</summary>
/// <param name="Value">As an article has it: <c>2024-03-12</c>, <c>12 morts</c>, a name.</param>
/// <param name="Mentions">Positions in the list of mentions that was given, in its order.</param>
public sealed record ContradictionValue(string Value, ImmutableArray<int> Mentions);

/// <summary>Accounts of one event that cannot all be right, or that follow on each other.</summary>
/// <param name="IsUpdate">True when later reports only make an earlier one more exact or carry a count on: no contradiction.</param>
/// <param name="Values">At least two, in order of publication.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record Contradiction(ContradictionField Field, bool IsUpdate, ImmutableArray<ContradictionValue> Values, string Reason);
