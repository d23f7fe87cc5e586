using Selon.Dossiers.Storage;

namespace Selon.Dossiers;

/// <summary>What became of an article that was given to a dossier.</summary>
public enum AddResult
{
    /// <summary>The first version of its page.</summary>
    Added,

    /// <summary>Another version of a page that was there; the chronology follows the new one, the old one is kept.</summary>
    NewVersion,

    /// <summary>The same words of the same page are there already; nothing was changed.</summary>
    Known,
}

/// <summary>What became of an article that was given to a dossier.</summary>
/// <param name="Result">Whether it is new.</param>
/// <param name="Article">The article as it is stored, or the one that was there.</param>
/// <param name="Rows">Ids of the rows that it tells, alone or with others.</param>
public sealed record AddOutcome(AddResult Result, StoredArticle Article, IReadOnlyList<string> Rows);
