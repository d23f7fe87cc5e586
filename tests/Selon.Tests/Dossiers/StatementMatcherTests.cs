using CsCheck;
using Selon.Chronologies;
using Selon.Dossiers.Merging;
using Selon.Statements;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Dossiers;

public class StatementMatcherTests
{
    private const string Promise = "nous construirons un pont, une école et deux routes avant la fin de l'année prochaine";

    private static readonly string[] Vocabulary = ["un", "pont", "école", "deux", "route"];
    private static readonly Gen<string> Words = Gen.Int[0, 4].Select(i => Vocabulary[i]).Array[1, 30].Select(w => string.Join(" ", w));

    [Fact]
    public void TheSameWordsOfTheSameSpeakerAreOneStatement() =>
        Assert.NotNull(Match(Row(Promise, "Goran Telic"), Row("Nous construirons un pont, une école et deux routes avant la fin de l’année prochaine !", "GORAN TELIC")));

    [Fact]
    public void AQuotationMayBeCutShort() => Assert.NotNull(Match(Row(Promise, "Goran Telic"), Row("un pont, une école et deux routes avant la fin de l'année", "Goran Telic")));

    [Theory]
    [InlineData(Promise, "Ivo Sandar")]
    [InlineData("nous ne construirons rien avant longtemps, car les caisses sont vides et le resteront", "Goran Telic")]
    [InlineData("nous construirons", "Goran Telic")]
    public void OtherWordsOrAnotherSpeakerAreAnother(string content, string speaker) => Assert.Null(Match(Row(Promise, "Goran Telic"), Row(content, speaker)));

    [Fact]
    public void WhatWasSaidOnAnotherDayIsAnother()
    {
        Assert.Null(Match(Row(Promise, "Goran Telic", "2024-03-12"), Row(Promise, "Goran Telic", "2024-03-14")));
        Assert.NotNull(Match(Row(Promise, "Goran Telic", "2024-03-12"), Row(Promise, "Goran Telic", "2024-03")));
    }

    [Fact]
    public void AlikeStatementsShareAKeyAndComeBackFromBytes()
    {
        var (a, b) = (StatementDigest.Of(Row(Promise, "Goran Telic")), StatementDigest.Of(Row(Promise + " si tout va bien", "Goran Telic")));
        Assert.NotEmpty(a.Keys.Intersect(b.Keys));
        Assert.Equal(a.ToBytes(), StatementDigest.FromBytes(a.ToBytes()).ToBytes());
    }

    [Fact]
    public void TheComparisonIsTheSameBothWays() =>
        Gen.Select(Words, Words).Sample((x, y) => Match(Row(x, "Ada Lin"), Row(y, "Ada Lin"))?.Score == Match(Row(y, "Ada Lin"), Row(x, "Ada Lin"))?.Score);

    private static MergeReason? Match(ChronologyRow a, ChronologyRow b) => StatementMatcher.Match(StatementDigest.Of(a), StatementDigest.Of(b));

    private static ChronologyRow Row(string content, string speaker, string? date = null) => new()
    {
        Id = "s0",
        Statement = new StatementFacts { Kind = StatementKind.Direct, Content = [content] },
        Actors = [new Party { Name = speaker }],
        Date = date is null ? null : new RowDate(date, ""),
        Evidence =
        [
            new Evidence
            {
                Article = new ArticleReference { Number = 1, Id = "a", Language = "fr" },
                Mention = "s0",
                Sentence = new TextSpan(0, content.Length),
                Text = speaker + " : " + content,
                Content = [new TextSpan(0, content.Length)],
                Paragraph = "¶1",
                FoundBy = "test",
            },
        ],
    };
}
