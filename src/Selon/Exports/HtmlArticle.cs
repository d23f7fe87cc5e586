using System.Globalization;
using System.Text;
using Selon.Events;
using Selon.Text;

namespace Selon.Exports;

/// <summary>The text of an article in HTML, every sentence under its own id.</summary>
internal static class HtmlArticle
{
    public static void Write(StringBuilder text, CodedArticle coded, string prefix)
    {
        var article = coded.Article;
        var next = 0;
        if (article.Blocks.IsEmpty)
        {
            Block(text, coded, new TextSpan(0, article.Text.Length), prefix, "text", ref next);
            return;
        }

        foreach (var block in article.Blocks)
        {
            var kind = !block.IsArticle ? "aside" : block.Kind is BlockKind.Title or BlockKind.Heading ? "heading" : "text";
            Block(text, coded, block.Span, prefix, kind, ref next);
        }
    }

    private static void Block(StringBuilder text, CodedArticle coded, TextSpan block, string prefix, string kind, ref int next)
    {
        text.Append("<p class=\"").Append(kind).Append("\">");
        var at = block.Start;
        while (next < coded.Sentences.Length && coded.Sentences[next].Span is var span && span.Start < block.End)
        {
            if (span.Start >= at)
            {
                text.AppendText(coded.Article.Text.AsSpan(at, span.Start - at));
                text.Append("<span id=\"").Append(prefix).Append('s').Append(next.ToString(CultureInfo.InvariantCulture)).Append("\">")
                    .AppendText(span.In(coded.Article.Text)).Append("</span>");
                at = span.End;
            }

            next++;
        }

        if (at < block.End)
            text.AppendText(coded.Article.Text.AsSpan(at, block.End - at));
        text.Append("</p>\n");
    }
}
