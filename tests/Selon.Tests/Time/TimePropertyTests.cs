using CsCheck;
using Selon.Lab.Measure;
using Selon.Time;
using Xunit;

namespace Selon.Tests.Time;

public sealed class TimePropertyTests
{
    private static readonly string[] Pieces =
    [
        "le ", "la ", "du ", "au ", "31 ", "février ", "mars ", "2023 ", "99999 ", "0 ", "mardi ", "soir ", "lendemain ", "veille ", "il y a ",
        "deux ", "mille ", "cent ", "ans ", "jours ", "plus tard", ". ", ", ", "-", "–", "14h30 ", "GMT ", "XIXe ", "XXXIXe ", "siècle ", "années ",
        "90 ", "1er ", "nuit ", "de ", "à ", "en ", "Le ", "\n\n", "’", "'", "é", "\ud800", "🕒", "dernier ", "prochain ", "trimestre ", "999999999 ", "suivante ",
        "semaine ", "siècles ", "millénaires ", "chaque ", "tous les ", "Noël ", "Pâques ", "9999 ", "1000 ", "(", ")", "/", "29 février ",
    ];

    private static readonly string?[] Days = [null, "2023-09-24", "2000-02-29", "0001-01-01", "9999-12-31", "2023", "no date"];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(p => string.Concat(p)));

    private static readonly Gen<string?> Published = Gen.Int[0, Days.Length - 1].Select(i => Days[i]);

    [Fact]
    public void AnyTextIsReadWithoutErrorAndSpansAreInBounds() =>
        Gen.Select(Text, Published).Sample((text, published) =>
        {
            var dated = TimeLanguage.French.DatePlain(text, published);
            var end = 0;
            foreach (var time in dated.Times)
            {
                Assert.True(time.Span.Start >= end && time.Span.End > time.Span.Start && time.Span.End <= text.Length);
                Assert.NotEmpty(time.Value);
                Assert.NotEmpty(time.Basis);
                Assert.True(time.Anchor is null || time.Anchor < time.Index);
                Assert.True(time.Until is null || time.Until == time.Index + 1);
                end = time.Span.End;
            }
        });

    [Fact]
    public void ThreadsDoNotChangeTheResult()
    {
        var texts = Enumerable.Range(0, 64).Select(i => $"Le {i % 28 + 1} mars, ils ont signé. Le lendemain, tout a changé. Deux jours plus tard, à {i % 24}h30, rien.").ToArray();
        static string Show(DatedArticle dated) => string.Join(';', dated.Times.Select(t => $"{t.Span}{t.Value}{t.Basis}{t.Anchor}"));
        var alone = texts.Select(t => Show(TimeLanguage.French.DatePlain(t, "2023-09-24"))).ToArray();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(t => Show(TimeLanguage.French.DatePlain(t, "2023-09-24"))).ToArray();
        Assert.Equal(alone, together);
    }

    [Fact]
    public void OneLongSentenceTakesLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("le mardi 3 mars et ", 20_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var dated = TimeLanguage.French.DatePlain(text, "2023-09-24");
        Assert.True(dated.Times.Length > 100);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }
}
