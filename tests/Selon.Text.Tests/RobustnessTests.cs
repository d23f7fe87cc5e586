using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Selon.Text.Conllu;
using Xunit;

namespace Selon.Text.Tests;

public class RobustnessTests
{
    private static readonly string[] Parts =
    [
        "le", "La", "d'", "l’", "-t-il", "M.", "J.-C.", "3", "14h30", " ", " ", " ", "\u00A0", "\n", ".", "...", "«", "»", "\"", "(", ")", "é", "e\u0301", "Paris", "confianceLe",
        "\uD83D\uDE00", "\uD800", "\uDC00", "\u200B", "https://a.fr/b", "@x", "12 500", "-", "—", "'", "’", "\t", "\0", "des", "du", "A.", "aAaAaA", "°C", "\u0301",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]);

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String[0, 60], Pieces.Array[0, 40].Select(string.Concat));

    [Fact]
    public void Any_text_is_covered_by_tokens_in_order() => Texts.Sample(
        text =>
        {
            var parsed = French.Parse(text);
            var covered = new bool[text.Length];
            var position = 0;
            foreach (var sentence in parsed.Sentences)
            {
                Assert.NotEmpty(sentence.Words);
                Assert.InRange(sentence.Root, 0, sentence.Words.Length - 1);
                foreach (var token in sentence.Tokens)
                {
                    Assert.True(token.Span.Start >= position && token.Span.Length > 0 && sentence.Span.Contains(token.Span));
                    position = token.Span.End;
                    Array.Fill(covered, true, token.Span.Start, token.Span.Length);
                    if (token.Words.Length == 1 && !text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
                        Assert.Equal(token.Span.Of(text), sentence.Words[token.Words.Start].Form);
                }
            }

            for (var i = 0; i < text.Length; i++)
                Assert.True(covered[i] || char.IsWhiteSpace(text[i]), $"character {i} is in no token");
        },
        iter: 3000);

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root() => Texts.Sample(
        text =>
        {
            foreach (var sentence in French.Parse(text).Sentences)
            {
                Assert.Single(sentence.Words, w => w.Head < 0);
                Assert.All(sentence.Words, w => Assert.True(sentence.IsWithin(w.Index, sentence.Root)));
                Assert.All(sentence.Words, w => Assert.True(w.Lemma.Length > 0 && w.Relation.Length > 0));
            }
        },
        iter: 500);

    [Fact]
    public void Offsets_in_conllu_cut_the_tokens_from_the_text() => Texts.Sample(
        text =>
        {
            using var writer = new StringWriter { NewLine = "\n" };
            ConlluWriter.Write(French.Parse(text), writer);
            var lastOfRange = 0;
            foreach (var columns in writer.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
            {
                Assert.Equal(10, columns.Length);
                var id = columns[0].Split('-');
                if (id.Length == 1 && int.Parse(id[0], CultureInfo.InvariantCulture) is var word && word <= lastOfRange)
                {
                    lastOfRange = word == lastOfRange ? 0 : lastOfRange;
                    Assert.DoesNotContain("TokenRange", columns[9], StringComparison.Ordinal);
                    continue;
                }

                lastOfRange = id.Length == 2 ? int.Parse(id[1], CultureInfo.InvariantCulture) : 0;
                var range = columns[9].Split('|').Single(m => m.StartsWith("TokenRange=", StringComparison.Ordinal))[11..].Split(':');
                Assert.Equal(columns[1], text[int.Parse(range[0], CultureInfo.InvariantCulture)..int.Parse(range[1], CultureInfo.InvariantCulture)]);
            }
        },
        iter: 1000);

    [Fact]
    public void Conllu_is_read_back_as_it_was_written() => Texts.Sample(
        text =>
        {
            var parsed = French.Parse(text);
            using var writer = new StringWriter { NewLine = "\n" };
            ConlluWriter.Write(parsed, writer);
            using var reader = new StringReader(writer.ToString());
            var again = ConlluReader.Read(reader, "again");
            Assert.Equal(parsed.Sentences.Select(s => s.Words.Length), again.Sentences.Select(s => s.Words.Length));
            Assert.Equal(parsed.Sentences.SelectMany(s => s.Words).Select(w => (w.Lemma, w.Pos, w.Head, w.Relation)), again.Sentences.SelectMany(s => s.Words).Select(w => (w.Lemma, w.Pos, w.Head, w.Relation)));
            Assert.Equal(parsed.Sentences.SelectMany(s => s.Names), again.Sentences.SelectMany(s => s.Names));
            Assert.Equal(parsed.Sentences.SelectMany(s => s.Tokens).Select(t => t.Span.Of(text)), again.Sentences.SelectMany(s => s.Tokens).Select(t => t.Span.Of(again.Article.Text)));
        },
        iter: 1000);

    [Theory]
    [InlineData("mot ")]
    [InlineData("a")]
    [InlineData("aA")]
    [InlineData("1 000 ")]
    [InlineData("a-t-il-")]
    [InlineData("A.")]
    [InlineData("(((")]
    [InlineData("d'")]
    [InlineData("e\u0301")]
    [InlineData("« ")]
    public void Long_paragraphs_without_marks_take_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var parsed = French.Parse(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        Assert.All(parsed.Sentences, s => Assert.InRange(s.Tokens.Length, 1, 400));
    }
}
