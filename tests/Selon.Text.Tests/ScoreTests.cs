using Selon.Text.Conllu;
using Xunit;

namespace Selon.Text.Tests;

/// <summary>Floors of scores on the development treebank, a little below what docs/evaluation.md reports.</summary>
public class ScoreTests
{
    private const string Dev = "ud-fr-sequoia/fr_sequoia-ud-dev.conllu";

    [Fact]
    public void Annotation_of_given_words_does_not_get_worse()
    {
        var gold = Read();
        var system = French.Analyzer.Annotate(gold);
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

        Assert.InRange(100.0 * pos / words, 98.0, 100);
        Assert.InRange(100.0 * lemmas / words, 98.6, 100);
        Assert.InRange(100.0 * heads / words, 89.5, 100);
        Assert.InRange(100.0 * labelled / words, 87.3, 100);
    }

    [Fact]
    public void Raw_text_gives_the_treebank_s_tokens()
    {
        var gold = Read();
        var system = French.Parse(gold.Article.Text);
        var expected = gold.Sentences.SelectMany(s => s.Tokens.Select(t => (t.Span, t.Words.Length))).ToHashSet();
        var found = system.Sentences.SelectMany(s => s.Tokens.Select(t => (t.Span, t.Words.Length))).ToHashSet();
        Assert.InRange(200.0 * expected.Intersect(found).Count() / (expected.Count + found.Count), 99.0, 100);
    }

    private static ParsedArticle Read()
    {
        var path = French.Data(Dev);
        Assert.SkipWhen(path is null, "the shared treebanks are not on this machine");
        using var reader = File.OpenText(path!);
        return ConlluReader.Read(reader, Dev);
    }
}
