using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Lab.Measure;

/// <summary>Words and sentences without any model or annotation: enough to try rules that need only forms.</summary>
public static class PlainText
{
    /// <summary>Lines are blocks; a sentence ends at a full stop, question or exclamation mark before white space and a capital.</summary>
    public static ParsedArticle Parse(string text, string? published, string id = "plain")
    {
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var i and >= 0 ? i : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                AddSentences(text, start, end, blocks.Count, sentences);
                blocks.Add(new TextBlock(BlockKind.Paragraph, new TextSpan(start, end)));
            }

            start = end + 1;
        }

        var article = new Article { Id = id, Language = "fr", Text = text, Published = published, Blocks = blocks.ToImmutable() };
        return new ParsedArticle(article, sentences.ToImmutable());
    }

    private static void AddSentences(string text, int start, int end, int block, ImmutableArray<Sentence>.Builder sentences)
    {
        var first = start;
        for (var i = start; i < end; i++)
        {
            var isEnd = i + 1 == end || (text[i] is '.' or '!' or '?' && i + 2 < end && char.IsWhiteSpace(text[i + 1]) && !char.IsLower(text[i + 2]));
            if (!isEnd)
                continue;
            if (Sentence(text, first, i + 1, sentences.Count, block) is { } sentence)
                sentences.Add(sentence);
            first = i + 1;
        }
    }

    private static Sentence? Sentence(string text, int start, int end, int index, int block)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start == end)
            return null;
        var words = ImmutableArray.CreateBuilder<Word>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            var first = i;
            if (char.IsLetterOrDigit(text[i]))
            {
                while (i + 1 < end && char.IsLetterOrDigit(text[i + 1]))
                    i++;
                if (i + 1 < end && text[i + 1] is '\'' or '’')
                    i++;
            }

            var span = new TextSpan(first, i + 1);
            words.Add(new Word { Index = words.Count, Form = span.Of(text), Lemma = span.Of(text), Pos = UniversalPos.X, Morphology = Morphology.None, Head = -1, Relation = "root", Span = span, Token = tokens.Count });
            tokens.Add(new Token(span, new WordRange(words.Count - 1, words.Count)));
        }

        return new Sentence(index, block, new TextSpan(start, end), tokens.ToImmutable(), words.ToImmutable(), []);
    }
}
