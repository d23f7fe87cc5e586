using Selon.Chronologies;
using Selon.Entities;
using Selon.Events;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Chronologies;

public class ChronologyTests
{
    [Fact]
    public void RowsStandInTheOrderOfTimeThenOfTheText()
    {
        var rows = Read().Dated;
        Assert.Equal(["2024-03-12", "2024-03-12", "2024-04-02/2024-04-04"], rows.Select(r => r.Date!.Value));
        Assert.True(rows[0].Evidence[0].Place.CompareTo(rows[1].Evidence[0].Place) < 0);
    }

    [Fact]
    public void ADateWithoutAYearHasNoPlaceInTime()
    {
        var undated = Read().Undated;
        Assert.Contains(undated, r => r.Date?.Value == "XXXX-SP");
    }

    [Fact]
    public void ThePublicationDayIsNeverPutInPlaceOfAnUnknownDate() =>
        Assert.DoesNotContain(Read().Rows, r => r.Date?.Value == "2024-03-15");

    [Fact]
    public void AnEventOfTheHeadlineAndTheBodyIsOneRowWithBothSentences()
    {
        var row = Assert.Single(Read().Rows, r => r.Event?.Type == EventType.Sanction);
        Assert.Equal("v1", row.Id);
        Assert.Equal(["v1", "v0"], row.Evidence.Select(e => e.Mention));
        Assert.Equal(["¶1", "headline"], row.Evidence.Select(e => e.Paragraph));
        Assert.Equal(1, row.Reports);
    }

    [Theory]
    [InlineData(Factuality.Denied, "2024-03-12", 2)]
    [InlineData(Factuality.Occurred, "2024-03-13", 2)]
    [InlineData(Factuality.Occurred, "2024-03-12", 1)]
    public void OnlyWhatAgreesIsOneEvent(Factuality factuality, string date, int expected)
    {
        var b = new CodedBuilder("Arvenne a arrêté Lubin.\n\nArvenne avait interpellé Lubin.");
        var first = b.Time("Arvenne a", "2024-03-12", "test");
        var second = b.Time("Arvenne avait", date, "test");
        var arvenne = b.Entity("Arvenne");
        var lubin = b.Entity("Lubin");
        b.Event(EventType.Coerce, "arrêté", [arvenne], [lubin], first);
        b.Event(EventType.Coerce, "interpellé", [arvenne], [lubin], second, factuality);
        Assert.Equal(expected, ArticleChronology.Of(ArticleRecord.Of(b.Build())).Rows.Count());
    }

    [Fact]
    public void TwoAccountsOfOneEventByDifferentSpeakersStayTwoRows()
    {
        var b = new CodedBuilder("Arvenne dit que l’attaque a eu lieu.\n\nLubin dit que l’assaut a eu lieu.");
        var day = b.Time("Arvenne dit", "2024-03-12", "test");
        var army = b.Entity("Arvenne", EntityKind.Organization);
        var lubin = b.Entity("Lubin");
        var one = b.Statement([army], null, "l’attaque a eu lieu");
        var two = b.Statement([lubin], null, "l’assaut a eu lieu");
        b.Event(EventType.Assault, "attaque", [army], [lubin], day, assertedBy: one);
        b.Event(EventType.Assault, "assaut", [army], [lubin], day, assertedBy: two);
        Assert.Equal(2, ArticleChronology.Of(ArticleRecord.Of(b.Build())).Rows.Count(r => r.IsEvent));
    }

    [Fact]
    public void SpeechInsideSpeechKeepsBothSpeakers()
    {
        var row = Read().Rows.Single(r => r.Event?.Factuality == Factuality.Denied);
        Assert.Equal(["s3", "s2"], row.ToldBy.Select(t => t.Statement));
        Assert.Equal(["Tomas Elgren", "Norpress"], row.ToldBy.Select(t => Assert.Single(t.Parties).Name));
    }

    [Theory]
    [InlineData(EventType.Request, "")]
    [InlineData(EventType.Retreat, "Arvenne")]
    public void WhoOnlySpeaksForHimselfIsNoWitness(EventType type, string expected)
    {
        var b = new CodedBuilder("Arvenne dit avoir agi.");
        var arvenne = b.Entity("Arvenne");
        b.Event(type, "agi", [arvenne], assertedBy: b.Statement([arvenne], "dit", "avoir agi"));
        var chronology = ArticleChronology.Of(ArticleRecord.Of(b.Build()));
        Assert.Equal(expected, RowText.Of(chronology.Undated).Single(r => r.Row.IsEvent).AccordingTo);
    }

    [Fact]
    public void NoMentionIsLost()
    {
        var coded = Talks.Read();
        var rows = Read().Rows.ToList();
        Assert.Equal(coded.Events.Select(e => $"v{e.Index}"), rows.Where(r => r.IsEvent).SelectMany(r => r.Evidence).Select(e => e.Mention).Order(StringComparer.Ordinal));
        Assert.Equal(coded.Attributed.Statements.Length, rows.Count(r => !r.IsEvent));
    }

    private static Chronology Read() => ArticleChronology.Of(ArticleRecord.Of(Talks.Read()));
}
