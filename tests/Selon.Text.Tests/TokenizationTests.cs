using Xunit;

namespace Selon.Text.Tests;

public class TokenizationTests
{
    public static TheoryData<string, string> Tokens()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(French.Spec("tokens.md")))
        {
            if (line.StartsWith("- `", StringComparison.Ordinal) && line.IndexOf("` → `", StringComparison.Ordinal) is var arrow and > 0)
                data.Add(line[3..arrow], line[(arrow + 5)..line.LastIndexOf('`')]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Words_are_those_of_the_spec(string text, string expected)
    {
        var tokens = French.Parse(text).Sentences.SelectMany(s => s.Tokens.Select(t => string.Join('+', s.Words[t.Words.Start..t.Words.End].Select(w => w.Form))));
        Assert.Equal(expected, string.Join('|', tokens));
    }

    public static TheoryData<string> Sentences()
    {
        var data = new TheoryData<string>();
        foreach (var line in File.ReadLines(French.Spec("sentences.md")).Where(l => l.StartsWith("- ", StringComparison.Ordinal)))
            data.Add(line[2..]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentences_are_those_of_the_spec(string marked)
    {
        var glued = marked.Contains("changé.‖", StringComparison.Ordinal) || marked.Contains("confiance‖", StringComparison.Ordinal);
        var text = marked.Replace("‖", glued ? "" : " ", StringComparison.Ordinal);
        var sentences = French.Parse(text).Sentences.Select(s => s.Span.Of(text));
        Assert.Equal(marked, string.Join('‖', sentences));
    }

    [Fact]
    public void Lines_and_blocks_end_sentences()
    {
        const string text = "Le titre sans point\nUne phrase.\n\nUne autre";
        Assert.Equal(["Le titre sans point", "Une phrase.", "Une autre"], French.Parse(text).Sentences.Select(s => s.Span.Of(text)));
    }

    [Fact]
    public void Only_blocks_of_the_article_are_read()
    {
        const string text = "Un titre. Lire aussi. La suite.";
        var article = new Article
        {
            Id = "a",
            Language = "fr",
            Text = text,
            Blocks = [new(BlockKind.Title, new(0, 9)), new(BlockKind.Related, new(10, 21)), new(BlockKind.Paragraph, new(22, 31))],
        };
        var parsed = French.Analyzer.Parse(article);
        Assert.Equal(["Un titre.", "La suite."], parsed.Sentences.Select(s => s.Span.Of(text)));
        Assert.Equal([0, 2], parsed.Sentences.Select(s => s.Block));
    }

    [Fact]
    public void Decomposed_accents_give_the_same_words()
    {
        const string text = "Le député a été élu à Besançon.";
        var decomposed = text.Replace("é", "e\u0301", StringComparison.Ordinal).Replace("ç", "c\u0327", StringComparison.Ordinal).Replace("à", "a\u0300", StringComparison.Ordinal);
        Assert.NotEqual(text, decomposed);
        var words = French.Parse(decomposed).Sentences.Single().Words;
        Assert.Equal(French.Parse(text).Sentences.Single().Words.Select(w => w.Form + w.Lemma + w.Pos), words.Select(w => w.Form + w.Lemma + w.Pos));
        Assert.Equal("de\u0301pute\u0301", words[1].Span.Of(decomposed));
    }
}
