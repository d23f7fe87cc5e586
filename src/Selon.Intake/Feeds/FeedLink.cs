using System.Collections.Immutable;
using Selon.Intake.Addresses;

namespace Selon.Intake.Feeds;

/// <summary>A feed that an OPML list names.</summary>
/// <param name="Address">Where the feed is.</param>
/// <param name="Title">What the list calls it.</param>
/// <param name="Site">The site whose feed it is.</param>
/// <param name="Folders">The headings that it stands below, the outermost first.</param>
public sealed record FeedLink(WebAddress Address, string? Title, WebAddress? Site, ImmutableArray<string> Folders);
