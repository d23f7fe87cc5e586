using System.Collections.Concurrent;
using System.Collections.Immutable;
using Selon.Text.Models;

namespace Selon.Text;

/// <summary>
/// Reads articles of one language into sentences, words, tags, lemmas, dependencies and names. Immutable and safe to share
/// between threads; the same article gives the same result everywhere.
/// </summary>
public sealed class TextAnalyzer
{
    private readonly ModelSet _models;
    private readonly ConcurrentBag<SentenceReader> _readers = [];

    private TextAnalyzer(ModelSet models) => _models = models;

    /// <summary>Loads the models of a folder such as <c>models/fr</c>. Throws <see cref="Packs.PackException"/> that names what is missing or damaged.</summary>
    public static TextAnalyzer Load(string modelFolder) => new(ModelSet.Load(modelFolder));

    /// <summary>Reads the blocks that belong to the article; without blocks, every line of the text is one.</summary>
    public ParsedArticle Parse(Article article) => Parse(article, null);

    /// <summary>The same with a measure of the time that each stage takes.</summary>
    internal ParsedArticle Parse(Article article, StageTimes? times)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var reader = Rent();
        reader.Times = times;
        times?.Start();
        if (article.Blocks.IsDefaultOrEmpty)
        {
            ParseLines(article.Text, reader, sentences);
        }
        else
        {
            for (var b = 0; b < article.Blocks.Length; b++)
            {
                if (article.Blocks[b].IsArticle)
                {
                    var span = article.Blocks[b].Span;
                    var rest = article.Blocks[b].Kind == BlockKind.Title ? HeadlineTopic.End(article.Text, span) : span.Start;
                    if (rest > span.Start)
                        ParseBlock(article.Text, b, span with { End = rest }, reader, sentences);
                    ParseBlock(article.Text, b, span with { Start = rest }, reader, sentences);
                }
            }
        }

        reader.FindNamesAgain(sentences);
        times?.End(Stage.NamesAgain);
        reader.Times = null;
        _readers.Add(reader);
        return new ParsedArticle(article, sentences.ToImmutable());
    }

    /// <summary>Keeps the sentences and words of <paramref name="given"/> and replaces their annotation.</summary>
    public ParsedArticle Annotate(ParsedArticle given)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(given.Sentences.Length);
        var reader = Rent();
        var forms = new List<string>();
        var tokenOf = new List<int>();
        foreach (var sentence in given.Sentences)
        {
            forms.Clear();
            tokenOf.Clear();
            foreach (var word in sentence.Words)
            {
                forms.Add(word.Form);
                tokenOf.Add(word.Token);
            }

            sentences.Add(reader.Read(sentence.Index, sentence.Block, sentence.Span, sentence.Tokens, forms, tokenOf));
        }

        reader.FindNamesAgain(sentences);
        _readers.Add(reader);
        return given with { Sentences = sentences.ToImmutable() };
    }

    private SentenceReader Rent() => _readers.TryTake(out var reader) ? reader : new SentenceReader(_models);

    /// <summary>Lines count as blocks, numbered from zero, empty ones left out.</summary>
    private static void ParseLines(string text, SentenceReader reader, ImmutableArray<Sentence>.Builder sentences)
    {
        var block = 0;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                ParseBlock(text, block++, new TextSpan(start, end), reader, sentences);
            start = end + 1;
        }
    }

    private static void ParseBlock(string text, int block, TextSpan span, SentenceReader reader, ImmutableArray<Sentence>.Builder sentences)
    {
        var count = reader.Segmenter.Split(text, span);
        for (var s = 0; s < count; s++)
        {
            var tokens = reader.Segmenter.Words(text, s, out var where);
            reader.Times?.End(Stage.Segment);
            sentences.Add(reader.Read(sentences.Count, block, where, tokens, reader.Segmenter.Forms, reader.Segmenter.TokenOf));
        }
    }
}
