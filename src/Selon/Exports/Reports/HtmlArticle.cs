using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Text;

namespace Selon.Exports;

/// <summary>The text of an article in HTML, every sentence that tells a row under its own id.</summary>
internal static class HtmlArticle
{
    public static void Write(StringBuilder text, Article article, Chronology chronology, string prefix)
    {
        var sentences = chronology.Rows.SelectMany(r => r.Evidence).Select(e => e.Sentence).Distinct().Order().ToList();
        var next = 0;
        if (article.Blocks.IsEmpty)
        {
            Block(text, article.Text, new TextSpan(0, article.Text.Length), sentences, prefix, "text", ref next);
            return;
        }

        foreach (var block in article.Blocks)
        {
            var kind = !block.IsArticle ? "aside" : block.Kind is BlockKind.Title or BlockKind.Heading ? "heading" : "text";
            Block(text, article.Text, block.Span, sentences, prefix, kind, ref next);
        }
    }

    private static void Block(StringBuilder text, string words, TextSpan block, List<TextSpan> sentences, string prefix, string kind, ref int next)
    {
        text.Append("<p class=\"").Append(kind).Append("\">");
        var at = block.Start;
        while (next < sentences.Count && sentences[next] is var span && span.Start < block.End)
        {
            if (span.Start >= at)
            {
                text.AppendText(words.AsSpan(at, span.Start - at));
                text.Append("<span id=\"").Append(prefix).Append('s').Append(span.Start.ToString(CultureInfo.InvariantCulture)).Append("\">")
                    .AppendText(span.In(words)).Append("</span>");
                at = span.End;
            }

            next++;
        }

        if (at < block.End)
            text.AppendText(words.AsSpan(at, block.End - at));
        text.Append("</p>\n");
    }
}
