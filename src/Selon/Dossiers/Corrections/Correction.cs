using System.Collections.Immutable;

namespace Selon.Dossiers.Corrections;

/// <summary>What a person may do to a row of the chronology.</summary>
public enum CorrectionKind
{
    /// <summary>The row is right.</summary>
    Accept,

    /// <summary>The row is wrong and shall not be shown.</summary>
    Reject,

    /// <summary>Some of its fields are wrong.</summary>
    Edit,

    /// <summary>Several rows are one event (or one statement).</summary>
    Merge,

    /// <summary>Mentions that were merged are another event than the rest of their row.</summary>
    Split,

    /// <summary>A remark; changes nothing.</summary>
    Note,

    /// <summary>Takes an earlier correction back; undoing an undo brings it back.</summary>
    Undo,
}

/// <summary>
/// One entry of a dossier's log of corrections. Entries are never changed or deleted. They hold on to evidence, not to row
/// numbers, so that they can be applied again after the articles were read anew.
/// </summary>
public sealed record Correction
{
    /// <summary>Place in the log, from 1; 0 before it is written.</summary>
    public long Number { get; init; }

    public required CorrectionKind Kind { get; init; }

    /// <summary>Who made it.</summary>
    public required string Author { get; init; }

    /// <summary>When, UTC, to the second (<c>2024-03-15T10:20:30Z</c>).</summary>
    public required string At { get; init; }

    /// <summary>
    /// The mentions that it is about: one of each row to merge, those that leave on a split, else one of the row that is meant.
    /// Empty for <see cref="CorrectionKind.Undo"/>.
    /// </summary>
    public ImmutableArray<MentionAnchor> Mentions { get; init; } = [];

    /// <summary>What changes; of <see cref="CorrectionKind.Edit"/> alone.</summary>
    public ImmutableArray<FieldEdit> Edits { get; init; } = [];

    /// <summary>In the author's words.</summary>
    public string? Note { get; init; }

    /// <summary>Number of the entry that an undo takes back.</summary>
    public long? Undoes { get; init; }
}
