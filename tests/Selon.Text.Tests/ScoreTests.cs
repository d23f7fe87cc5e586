using Selon.Text.Conllu;
using Xunit;

namespace Selon.Text.Tests;

/// <summary>Floors of scores on the development treebanks, a little below what docs/evaluation.md reports.</summary>
public class ScoreTests
{
    private const string French = "ud-fr-sequoia/fr_sequoia-ud-dev.conllu";
    private const string English = "ud-en-ewt/en_ewt-ud-dev.conllu";

    [Theory]
    [InlineData(French, 98.0, 98.6, 90.0, 87.8)]
    [InlineData(English, 95.4, 97.0, 86.0, 82.8)]
    public void Annotation_of_given_words_does_not_get_worse(string dev, double leastPos, double leastLemmas, double leastHeads, double leastLabelled)
    {
        var gold = Read(dev);
        var system = Analyzer(dev).Annotate(gold);
        int words = 0, pos = 0, lemmas = 0, heads = 0, labelled = 0;
        for (var s = 0; s < gold.Sentences.Length; s++)
        {
            for (var w = 0; w < gold.Sentences[s].Words.Length; w++)
            {
                var (g, a) = (gold.Sentences[s].Words[w], system.Sentences[s].Words[w]);
                words++;
                pos += g.Pos == a.Pos ? 1 : 0;
                lemmas += g.Lemma == a.Lemma ? 1 : 0;
                heads += g.Head == a.Head ? 1 : 0;
                labelled += g.Head == a.Head && g.BaseRelation.SequenceEqual(a.BaseRelation) ? 1 : 0;
            }
        }

        Assert.InRange(100.0 * pos / words, leastPos, 100);
        Assert.InRange(100.0 * lemmas / words, leastLemmas, 100);
        Assert.InRange(100.0 * heads / words, leastHeads, 100);
        Assert.InRange(100.0 * labelled / words, leastLabelled, 100);
    }

    [Theory]
    [InlineData(French, 99.0)]
    [InlineData(English, 98.8)]
    public void Raw_text_gives_the_treebank_s_tokens(string dev, double least)
    {
        var gold = Read(dev);
        var system = Analyzer(dev).Parse(new Article { Id = "raw", Language = "any", Text = gold.Article.Text });
        var expected = gold.Sentences.SelectMany(s => s.Tokens.Select(t => (t.Span, t.Words.Length))).ToHashSet();
        var found = system.Sentences.SelectMany(s => s.Tokens.Select(t => (t.Span, t.Words.Length))).ToHashSet();
        Assert.InRange(200.0 * expected.Intersect(found).Count() / (expected.Count + found.Count), least, 100);
    }

    /// <summary>All sentences in one line, headlines and lists without full stops too: what their words tell is all there is.</summary>
    [Theory]
    [InlineData(French, 94.0)]
    [InlineData(English, 79.5)]
    public void Sentences_run_together_are_found_again(string dev, double least)
    {
        var gold = Read(dev);
        var text = gold.Article.Text.Replace('\n', ' ');
        var system = Analyzer(dev).Parse(new Article { Id = "raw", Language = "any", Text = text });
        var expected = gold.Sentences.Select(s => s.Span).ToHashSet();
        var right = system.Sentences.Count(s => expected.Contains(s.Span));
        Assert.InRange(200.0 * right / (expected.Count + system.Sentences.Length), least, 100);
    }

    private static TextAnalyzer Analyzer(string dev) => dev == English ? Tests.English.Analyzer : Tests.French.Analyzer;

    private static ParsedArticle Read(string dev)
    {
        var path = Tests.French.Data(dev);
        Assert.SkipWhen(path is null, "the shared treebanks are not on this machine");
        using var reader = File.OpenText(path!);
        return ConlluReader.Read(reader, dev);
    }
}
