using System.Collections.Immutable;
using Selon.Intake.Addresses;

namespace Selon.Intake.Feeds;

/// <summary>A feed as far as it could be read.</summary>
public sealed record Feed
{
    /// <summary>Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The site whose feed it is.</summary>
    public WebAddress? Site { get; init; }

    /// <summary>As the feed tags it.</summary>
    public string? Language { get; init; }

    /// <summary>In the order of the feed, each <see cref="FeedEntry.Id"/> once.</summary>
    public ImmutableArray<FeedEntry> Entries { get; init; } = [];

    /// <summary>Why the rest of the feed could not be read; the entries before it are there. Null when all was read.</summary>
    public IntakeError? Error { get; init; }
}
