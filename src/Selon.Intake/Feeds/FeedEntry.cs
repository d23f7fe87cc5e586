using System.Collections.Immutable;
using Selon.Intake.Addresses;

namespace Selon.Intake.Feeds;

/// <summary>What a feed tells of one article.</summary>
public sealed record FeedEntry
{
    /// <summary>The feed's own (<c>guid</c>, <c>id</c>), else the address, else a hash of what the entry says. The same for the same entry at every reading.</summary>
    public required string Id { get; init; }

    /// <summary>Where the article stands; null when the entry links nothing on the web.</summary>
    public WebAddress? Address { get; init; }

    /// <summary>Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>EDTF; null when absent or no date that exists.</summary>
    public string? Published { get; init; }

    /// <summary>EDTF of the last change.</summary>
    public string? Updated { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML of the whole article; null where the feed gives only a summary or a cut text, and the page has to be fetched.</summary>
    public string? Content { get; init; }

    /// <summary>As the feed tags it: <c>fr-FR</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The publisher: of an entry taken over from another feed that one's title, else this feed's.</summary>
    public string? Outlet { get; init; }

    /// <summary>One-based line where the entry begins; null in JSON.</summary>
    public int? Line { get; init; }
}
