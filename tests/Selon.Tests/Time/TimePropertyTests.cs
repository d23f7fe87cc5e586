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

    private static readonly string[] EnglishPieces =
    [
        "the ", "on ", "of ", "from ", "to ", "31 ", "February ", "May ", "may ", "March ", "2023", "99999 ", "0 ", "Tuesday", "'s ", "’s ", "night ", "the next day ",
        "the day before ", "ago ", "two ", "thousand ", "million ", "hundred ", "years ", "days", "later", ". ", ", ", "-", "–", "14:30 ", "0800 ", "GMT ", "19th ", "century ",
        "'90", "90s ", "3rd ", "p.m. ", "a.m. ", "12 ", "in ", "(", ")", "/", "9/11 ", "5/6/", "21/", "last ", "next ", "quarter ", "999999999 ", "nineteen ", "ninety", "-six ",
        "a year earlier ", "week ", "every ", "twice a ", "Christmas ", "Easter ", "Thanksgiving ", "Ramadan ", "9999 ", "1000 ", "half ", "fiscal ", "noon ", "\n\n", "\ud800", "🕒",
        "second ", "the sun ", "Sat. ", "fall ", "spring ", "mid-", "early ", "or ", "29 February ", "$20,000 ", "1.5 ", "1/2 ",
    ];

    private static readonly string?[] Days = [null, "2023-09-24", "2000-02-29", "0001-01-01", "9999-12-31", "2023", "no date"];

    private static readonly Gen<string> Text = Of(Pieces);

    private static readonly Gen<string> EnglishText = Of(EnglishPieces);

    private static readonly Gen<string?> Published = Gen.Int[0, Days.Length - 1].Select(i => Days[i]);

    private static Gen<string> Of(string[] pieces) =>
        Gen.OneOf(Gen.String, Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(p => string.Concat(p)));

    [Fact]
    public void AnyFrenchTextIsReadWithoutErrorAndSpansAreInBounds() => ReadsAnything(TimeLanguage.French, Text);

    [Fact]
    public void AnyEnglishTextIsReadWithoutErrorAndSpansAreInBounds() => ReadsAnything(TimeLanguage.English, EnglishText);

    /// <summary>What is no day of the calendar gets no value that looks like one.</summary>
    [Fact]
    public void EveryDayIsADayOfTheCalendar() =>
        Gen.Select(EnglishText, Published).Sample((text, published) =>
        {
            foreach (var time in TimeLanguage.English.DatePlain(text, published).Times)
            {
                var value = time.Value.AsSpan();
                if (value.Length >= 10 && value[..10].IndexOfAnyExceptInRange('-', '9') < 0 && value[4] == '-' && value[7] == '-' && char.IsAsciiDigit(value[5]))
                    Assert.True(DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", out _), $"{time.Value} in {text}");
            }
        });

    private static void ReadsAnything(TimeLanguage language, Gen<string> texts) =>
        Gen.Select(texts, Published).Sample((text, published) =>
        {
            var dated = language.DatePlain(text, published);
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

    [Fact]
    public void OneLongEnglishSentenceTakesLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("on Tuesday, March 3, two or three years and ", 10_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var dated = TimeLanguage.English.DatePlain(text, "2023-09-24");
        Assert.True(dated.Times.Length > 100);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }
}
