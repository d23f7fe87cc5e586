using System.Diagnostics;
using Selon.Text.Models;
using Selon.Text.Tokenization;
using Xunit;

namespace Selon.Text.Tests;

/// <summary>Endless repetitions of what texts go wrong with: time grows with the text, sentences stay short, nothing is lost.</summary>
public class BadInputTests
{
    private static readonly Lazy<Segmenter> Shared = new(() =>
    {
        var models = ModelSet.Load(French.ModelFolder);
        return new Segmenter(models.Rules, models.Contractions, models.Boundaries);
    });

    public static TheoryData<string> Pieces =>
    [
        "a", "aA", "Aa", "é", "mot ", "Le Chat ", "des ", "A ", "A, ", "a\n", "\n", " ", "\u00A0",
        "a.b.c.", "A.", "A. ", "M. ", "M.", "etc. ", "Dr. Dr. ", "J.-C. ", "n° ", "e.g. ",
        "«", "« ", "»", "\"", "\" ", "(", "( ", ")", ") ", "]", "“", ".\" ", ".) ", "!»", "« a ", "a\" ",
        "!", "! ", "?!", "…", ".", ". ", ". a ", ". A ", "; ", "; A ", ": A ", "– A ", "- a ", "• ",
        "1", "1 ", "1 000 ", "12 ", "1.", "1,", "-1", "14h30", "1/", "5'5", "$1,000.00",
        "a-", "-a", "a-t-il-", "-t-il", "a'", "'", "l'", "’", "(s)", "a(s)", "A&", "a+", "_", "*", "=", "°C",
        "www.a", "a@", "@a ", "http://", "http://a ", "#a", "a.fr/", "a.fr ",
        "\uD83D\uDE00", "\uD83D", "\uDE00", "e\u0301", "\u0301", "\u200B", "a\u200B", "\u200D", "\uFEFF", "\0",
        "\u0645 ", "\u0645", "\u0436\u0416 ", "\u4E2D", "\u0E01", "\u202E",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Repetitions_are_split_in_linear_time_into_short_sentences(string piece)
    {
        _ = Time(Repeat(piece, 20_000));
        for (var attempt = 1; ; attempt++)
        {
            var once = Time(Repeat(piece, 100_000));
            var twice = Time(Repeat(piece, 200_000));

            // Other programs make times uncertain, a square shows for certain: half a second or more, and that every time.
            if (twice < TimeSpan.FromMilliseconds(500) || twice < once * 2.3)
                return;
            Assert.True(attempt < 5, $"{once} for half of it, {twice} for the whole");
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("a.b.c.")]
    [InlineData("\u0301")]
    [InlineData("é'")]
    public void A_line_of_ten_million_characters_without_a_space_is_read(string piece)
    {
        var text = Repeat(piece, 10_000_000);
        var covered = 0;
        for (var s = Shared.Value.Split(text, new TextSpan(0, text.Length)); s > 0; s--)
        {
            foreach (var token in Shared.Value.Words(text, s - 1, out _))
                covered += token.Span.Length;
        }

        Assert.Equal(text.Length, covered);
    }

    [Theory]
    [InlineData("« ", 10_000)]
    [InlineData(") ", 10_000)]
    [InlineData("!", 10_000)]
    [InlineData("M. ", 10_000)]
    [InlineData("\uD83D\uDE00", 5_000)]
    [InlineData("Привет مرحبا le ", 1_000)]
    public void Repetitions_are_read_to_the_end(string piece, int times)
    {
        var text = "Le maire est parti. " + Repeat(piece, piece.Length * times) + "\nIl reviendra lundi.";
        var parsed = French.Parse(text);
        Assert.Equal("Le", parsed.Sentences[0].Words[0].Form);
        Assert.Equal("Il reviendra lundi.", parsed.Sentences[^1].Span.Of(text));
        Assert.All(parsed.Sentences, s => Assert.InRange(s.Tokens.Length, 1, SentenceSplitter.LongestSentence));
    }

    [Fact]
    public void An_endless_word_is_one_word()
    {
        var text = Repeat("mot", 3_000_000) + " est long.";
        Assert.Equal(["est", "long", "."], French.Parse(text).Sentences.Single().Words.Skip(1).Select(w => w.Form));
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static TimeSpan Time(string text)
    {
        var watch = Stopwatch.StartNew();
        var count = Shared.Value.Split(text, new TextSpan(0, text.Length));
        for (var s = 0; s < count; s++)
            Assert.InRange(Shared.Value.Words(text, s, out _).Length, 1, SentenceSplitter.LongestSentence);
        return watch.Elapsed;
    }
}
