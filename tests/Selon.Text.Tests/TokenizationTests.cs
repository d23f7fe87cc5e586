using Xunit;

namespace Selon.Text.Tests;

public class TokenizationTests
{
    public static TheoryData<string, string, string> Tokens()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (language, file) in new[] { ("fr", "tokens.md"), ("en", "tokens.en.md") })
        {
            foreach (var line in File.ReadLines(French.Spec(file)))
            {
                if (line.StartsWith("- `", StringComparison.Ordinal) && line.IndexOf("` → `", StringComparison.Ordinal) is var arrow and > 0)
                    data.Add(language, line[3..arrow], line[(arrow + 5)..line.LastIndexOf('`')]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Words_are_those_of_the_spec(string language, string text, string expected)
    {
        var tokens = Parse(language, text).Sentences.SelectMany(s => s.Tokens.Select(t => string.Join('+', s.Words[t.Words.Start..t.Words.End].Select(w => w.Form))));
        Assert.Equal(expected, string.Join('|', tokens));
    }

    public static TheoryData<string, string> Sentences()
    {
        var data = new TheoryData<string, string>();
        foreach (var (language, file) in new[] { ("fr", "sentences.md"), ("en", "sentences.en.md") })
        {
            foreach (var line in File.ReadLines(French.Spec(file)).Where(l => l.StartsWith("- ", StringComparison.Ordinal)))
                data.Add(language, line[2..]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentences_are_those_of_the_spec(string language, string marked)
    {
        var glued = marked.Contains("changé.‖", StringComparison.Ordinal) || marked.Contains("confiance‖", StringComparison.Ordinal);
        var text = marked.Replace("‖", glued ? "" : " ", StringComparison.Ordinal);
        var sentences = Parse(language, text).Sentences.Select(s => s.Span.Of(text));
        Assert.Equal(marked, string.Join('‖', sentences));
    }

    [Fact]
    public void Words_that_are_pieces_of_their_token_have_their_own_span()
    {
        const string text = "Kenya's police can't come.";
        Assert.Equal(["Kenya", "'s", "police", "ca", "n't", "come", "."], English.Parse(text).Sentences.Single().Words.Select(w => w.Span.Of(text)));
        Assert.Equal(["du", "du"], French.Parse("Il vient du nord.").Sentences.Single().Words.Skip(2).Take(2).Select(w => w.Span.Of("Il vient du nord.")));
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

    private static ParsedArticle Parse(string language, string text) => language == "en" ? English.Parse(text) : French.Parse(text);
}
