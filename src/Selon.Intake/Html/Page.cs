using AngleSharp.Html.Dom;
using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>A web page read: the parts of its article and what its metadata tell. Scripts never run, nothing is fetched.</summary>
internal sealed class Page
{
    private Page(List<(BlockKind Kind, string Text)> parts, PageMetadata metadata) => (Parts, Metadata) = (parts, metadata);

    /// <summary>Title left out; never empty.</summary>
    public List<(BlockKind Kind, string Text)> Parts { get; }

    public PageMetadata Metadata { get; }

    /// <exception cref="IntakeException">Too large, or no article in it.</exception>
    public static Page Read(string html, string? url)
    {
        var source = PageSource.Read(html);
        using var document = PageParser.Parse(source.Html);
        var elements = PageElements.Of(document);
        var metadata = PageMetadata.Of(document, elements, url);
        var root = document.Body ?? throw NoArticle();
        TextTemplates.Unpack(elements);
        var tree = PageTree.Of(root);
        var container = MainText.Find(tree);
        var parts = container < 0 ? [] : ArticleParts.Of(tree, container, metadata.Title);
        if (parts.Count == 0) throw NoArticle();
        metadata = WithWhatIsShown(metadata, document, source, tree, container);
        return new Page(parts, metadata);
    }

    /// <summary>The parts of a piece of HTML that is an article and nothing else; empty when there is no prose in it.</summary>
    /// <exception cref="IntakeException">Too large.</exception>
    public static List<(BlockKind Kind, string Text)> Fragment(string html)
    {
        PageLimits.Check(html);
        using var document = PageParser.Parse("<!DOCTYPE html><body>" + html);
        if (document.Body is not { } root) return [];
        var tree = PageTree.Of(root);
        return MainText.Find(tree) < 0 ? [] : ArticleParts.Of(tree, 0, null);
    }

    /// <summary>The dates and authors that the page's body shows, where its metadata leave them out.</summary>
    private static PageMetadata WithWhatIsShown(PageMetadata metadata, IHtmlDocument document, PageSource source, PageTree tree, int container)
    {
        var dayFirst = DateFinder.IsDayFirst(document);
        var visible = new VisibleDate(tree, Math.Max(0, container), metadata.Title, dayFirst);
        var marked = MarkedDates.Of(tree, container, dayFirst);
        var headline = visible.HeadlineNode;
        if (BylineFinder.IsWeak(metadata.Byline, metadata.Outlet) && MarkedByline.Find(tree, Math.Max(0, container), visible.Headline) is { Count: > 0 } names)
            metadata = metadata with { Byline = [.. names] };
        if (metadata.Modified is null && marked.Modified(headline) is { } modified) metadata = metadata with { Modified = modified };
        if (metadata.Published is { Length: >= 10 } told)
            return marked.Published(headline, maxRank: 1) is { } local && DateFinder.IsBetter(local, told, metadata.Modified) ? metadata with { Published = local, PublishedBasis = PublishedBasis.Text } : metadata;
        var shown = marked.Published(headline, maxRank: 2) ?? visible.Near(marked) ?? marked.Published(headline, maxRank: 3) ?? marked.AnyPublished(headline) ?? visible.AtEnd(marked) ?? ScriptDate.Published(source);
        return shown is null ? metadata : metadata with { Published = shown, PublishedBasis = PublishedBasis.Text };
    }

    private static IntakeException NoArticle() => new("no article text found");
}
