using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using Selon.Intake.Addresses;
using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>What a page tells of its article outside the text.</summary>
internal sealed record PageMetadata
{
    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public ImmutableArray<string> Byline { get; init; } = [];

    public string? Published { get; init; }

    public PublishedBasis PublishedBasis { get; init; } = PublishedBasis.Metadata;

    public string? Modified { get; init; }

    /// <summary>The page's own tag; null when it says nothing that holds for its text.</summary>
    public string? Language { get; init; }

    public static PageMetadata Of(IHtmlDocument document, PageElements elements, string? url)
    {
        var meta = MetaTags.Of(elements);
        var linked = LinkedArticle.Of(elements);
        var got = WebAddress.Read(url);
        var address = WebAddress.OfPage(got, meta.Canonical, meta["url"], linked.Url)?.Text ?? url ?? meta.Canonical ?? meta["url"] ?? linked.Url;
        return new PageMetadata
        {
            Url = address,
            Title = TitleFinder.Find(elements, meta, linked),
            Outlet = meta["outlet"] ?? linked.Publisher,
            Byline = BylineFinder.Find(meta, linked, meta["outlet"] ?? linked.Publisher),
            Published = DateFinder.Published(document, meta, linked, address),
            Modified = DateFinder.Modified(document, meta, linked),
            Language = document.DocumentElement.GetAttribute("lang") ?? linked.Language,
        };
    }
}
