using System.Collections.Immutable;

namespace Selon.Intake.Feeds;

/// <summary>An OPML list of feeds as far as it could be read.</summary>
public sealed record FeedList
{
    public string? Title { get; init; }

    /// <summary>In the order of the list, each address once.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>Why the rest of the list could not be read; null when all was read.</summary>
    public IntakeError? Error { get; init; }
}
