using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
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
        PageLimits.Check(html);
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var metadata = PageMetadata.Of(document, url);
        var root = document.Body ?? throw NoArticle();
        var tree = PageTree.Of(root);
        var container = MainText.Find(tree);
        var parts = container < 0 ? [] : ArticleParts.Of(tree, container, metadata.Title);
        if (parts.Count == 0) throw NoArticle();
        if (metadata.Published is null && VisibleDate.Find(tree, container, metadata.Title, DateFinder.IsDayFirst(document)) is { } shown)
            metadata = metadata with { Published = shown, PublishedBasis = PublishedBasis.Text };
        return new Page(parts, metadata);
    }

    private static IntakeException NoArticle() => new("no article text found");
}
