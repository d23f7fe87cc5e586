using System.Collections.Immutable;

namespace Selon.Dossiers;

/// <summary>Something to note about an input: how far it was read, how it was last fetched.</summary>
/// <param name="Key">The input, with what is noted before it (<c>web:https://example.org/feed</c>).</param>
/// <param name="Value">Null forgets it.</param>
public sealed record SourceState(string Key, string? Value);

/// <summary>Where an article came from and what read it.</summary>
/// <param name="Page">What its versions have in common: the canonical address; null when it has none.</param>
/// <param name="Source">The file or feed, as the user named it.</param>
/// <param name="Captured">When it was fetched, UTC, ISO 8601; null when the input does not tell. Never a publication date.</param>
/// <param name="Reader">Fingerprint of the program, packs and models.</param>
public sealed record ArticleOrigin(string? Page, string Source, string? Captured, string Reader)
{
    /// <summary>What to note about the input in the same transaction.</summary>
    public ImmutableArray<SourceState> States { get; init; } = [];

    /// <summary>The page, or for an article without an address one that stands for its words.</summary>
    /// <param name="contentHash">Hash of its title and text.</param>
    public string PageOr(string contentHash) => Page ?? "text:" + contentHash;
}
