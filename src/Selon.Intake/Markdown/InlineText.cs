using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Selon.Intake.Html;

namespace Selon.Intake.Markdown;

/// <summary>The words of a block without its marks.</summary>
internal static class InlineText
{
    /// <summary>White space squeezed; the words of pictures are left out.</summary>
    public static string Of(LeafBlock block)
    {
        if (block.Inline is null) return "";
        var text = new StringBuilder();
        var open = new Stack<Inline?>();
        open.Push(block.Inline.FirstChild);
        while (open.TryPop(out var node))
        {
            if (node is null) continue;
            open.Push(node.NextSibling);
            if (node is LinkInline { IsImage: true }) continue;
            if (node is ContainerInline container) open.Push(container.FirstChild);
            else Append(text, node);
        }

        return Squeeze.Text(text.ToString());
    }

    /// <summary>The words of a picture that stands alone in its paragraph; null for other blocks.</summary>
    public static string? Picture(LeafBlock block)
    {
        if (block.Inline?.FirstChild is not LinkInline { IsImage: true, NextSibling: null } picture) return null;
        return picture.FirstChild is LiteralInline { NextSibling: null } words ? Squeeze.Text(words.Content.ToString()) : "";
    }

    private static void Append(StringBuilder text, Inline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }:
                text.Append(' ');
                break;
        }
    }
}
