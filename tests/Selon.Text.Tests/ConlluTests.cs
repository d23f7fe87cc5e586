using Selon.Text.Conllu;
using Xunit;

namespace Selon.Text.Tests;

public class ConlluTests
{
    private const string Sample =
        "# newdoc id = test\n# newpar\n# sent_id = test-1\n# text = Aude revient du port.\n"
        + "1\tAude\tAude\tPROPN\t_\tGender=Fem\t2\tnsubj\t_\tNE=B-PER|TokenRange=0:4\n"
        + "2\trevient\trevenir\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\tTokenRange=5:12\n"
        + "3-4\tdu\t_\t_\t_\t_\t_\t_\t_\tTokenRange=13:15\n"
        + "3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_\n"
        + "4\tle\tle\tDET\t_\tDefinite=Def\t5\tdet\t_\t_\n"
        + "5\tport\tport\tNOUN\t_\tGender=Masc|Number=Sing\t2\tobl:arg\t_\tSpaceAfter=No|TokenRange=16:20\n"
        + "6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tTokenRange=20:21\n\n";

    [Fact]
    public void What_was_read_is_written_again()
    {
        var parsed = Read(Sample);
        Assert.Equal("Aude revient du port.", parsed.Article.Text);
        Assert.Equal(new NameSpan(NameLabel.Per, new WordRange(0, 1)), parsed.Sentences[0].Names.Single());
        Assert.Equal(Sample, Write(parsed).Replace("file.conllu", "test", StringComparison.Ordinal));
    }

    [Fact]
    public void Analysis_survives_writing_and_reading()
    {
        var parsed = French.Parse("Le ministre Paul Morel a parlé aux élus de Lyon. « Rien n'est sûr », a-t-il dit.");
        var again = Read(Write(parsed));
        Assert.Equal(parsed.Sentences.SelectMany(s => s.Words).Select(w => $"{w} {w.Lemma} {w.Morphology}"), again.Sentences.SelectMany(s => s.Words).Select(w => $"{w} {w.Lemma} {w.Morphology}"));
        Assert.Equal(parsed.Sentences.SelectMany(s => s.Names), again.Sentences.SelectMany(s => s.Names));
    }

    [Fact]
    public void Ranges_point_into_the_text_that_they_are_to()
    {
        var parsed = Read(Sample);
        var origins = Enumerable.Range(100, parsed.Article.Text.Length).ToArray();
        using var writer = new StringWriter();
        ConlluWriter.Write(parsed, writer, origins);
        Assert.Contains("TokenRange=113:115", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_is_an_article()
    {
        using var reader = new StringReader(Sample + Sample.Replace("= test", "= second", StringComparison.Ordinal));
        var articles = ConlluReader.ReadDocuments(reader, "file.conllu").ToList();
        Assert.Equal(["test", "second"], articles.Select(a => a.Article.Id));
        Assert.All(articles, a => Assert.Equal("Aude revient du port.", a.Article.Text));
        using var plain = new StringReader(Sample[(Sample.IndexOf("1\t", StringComparison.Ordinal))..]);
        Assert.Equal("file.conllu", ConlluReader.ReadDocuments(plain, "file.conllu").Single().Article.Id);
    }

    [Fact]
    public void Given_words_keep_their_sentences_and_get_new_annotation()
    {
        var given = Read(Sample.Replace("VERB", "NOUN", StringComparison.Ordinal));
        var annotated = French.Analyzer.Annotate(given);
        Assert.Equal(given.Sentences[0].Tokens, annotated.Sentences[0].Tokens);
        Assert.Equal(UniversalPos.Verb, annotated.Sentences[0].Words[1].Pos);
        Assert.Equal("revenir", annotated.Sentences[0].Words[1].Lemma);
    }

    [Theory]
    [InlineData("1\tmot\n", 1, "columns")]
    [InlineData("# x\n1\ta\ta\tNOUN\t_\t_\t0\troot\t_\t_\n3\tb\tb\tNOUN\t_\t_\t1\tdep\t_\t_\n", 3, "word 3 after word 1")]
    [InlineData("1\ta\ta\tNUN\t_\t_\t0\troot\t_\t_\n", 1, "NUN")]
    [InlineData("1\ta\ta\tNOUN\t_\t_\t7\tdep\t_\t_\n\n", 1, "head 7")]
    [InlineData("1\ta\ta\tNOUN\t_\t_\tx\tdep\t_\t_\n", 1, "x is no number")]
    [InlineData("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t0\troot\t_\t_\n\n", 3, "multiword")]
    [InlineData("2-1\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "multiword")]
    [InlineData("1\ta\ta\tNOUN\t_\t_\t0\troot\t_\tNE=Z-PER\n", 1, "name label")]
    public void Bad_files_are_refused_with_the_line(string text, int line, string problem)
    {
        var error = Assert.Throws<ConlluException>(() => Read(text));
        Assert.Equal(line, error.Line);
        Assert.StartsWith($"file.conllu:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    private static ParsedArticle Read(string text)
    {
        using var reader = new StringReader(text);
        return ConlluReader.Read(reader, "file.conllu");
    }

    private static string Write(ParsedArticle parsed)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ConlluWriter.Write(parsed, writer);
        return writer.ToString();
    }
}
