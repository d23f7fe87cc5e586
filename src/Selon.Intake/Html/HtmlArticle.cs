using System.Collections.Immutable;
using System.Text;
using Selon.Intake.Blocks;
using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>A web page to an article: its headline as the first block, then the parts of the body.</summary>
internal static class HtmlArticle
{
    /// <exception cref="IntakeException">Too large, or no article in it.</exception>
    public static Article Read(string html, IntakeOptions options) => Draft(html, options).Complete(options with { Url = null });

    /// <exception cref="IntakeException">Too large, or no article in it.</exception>
    public static ArticleDraft Draft(string html, IntakeOptions options)
    {
        var page = Page.Read(html, options.Url);
        var metadata = page.Metadata;
        return Lay(metadata.Title, page.Parts) with
        {
            Url = metadata.Url,
            Title = metadata.Title,
            Outlet = metadata.Outlet,
            Byline = metadata.Byline,
            Published = metadata.Published,
            PublishedBasis = metadata.PublishedBasis,
            Modified = metadata.Modified,
            PageLanguage = metadata.Language,
        };
    }

    /// <summary>The title, if any, and the parts as one text with its blocks.</summary>
    public static ArticleDraft Lay(string? title, List<(BlockKind Kind, string Text)> parts)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<TextBlock>(parts.Count + 1);
        if (title is not null) Append(text, blocks, BlockKind.Title, title);
        foreach (var (kind, part) in parts) Append(text, blocks, kind, part);
        return new ArticleDraft { Text = text.ToString(), Blocks = blocks.ToImmutable() };
    }

    /// <summary>The running text alone: no title, captions or players; posts from elsewhere stay.</summary>
    public static string BodyText(Article article)
    {
        var text = new StringBuilder();
        foreach (var block in article.Blocks)
        {
            if (block.Kind is BlockKind.Title or BlockKind.Caption || (block.Kind == BlockKind.Embed && UnitShape.IsEmbed(block.Span.In(article.Text)))) continue;
            if (text.Length > 0) text.Append("\n\n");
            text.Append(block.Span.In(article.Text));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<TextBlock>.Builder blocks, BlockKind kind, string part)
    {
        if (text.Length > 0) text.Append("\n\n");
        blocks.Add(new TextBlock(kind, new TextSpan(text.Length, text.Length + part.Length)));
        text.Append(part);
    }
}
