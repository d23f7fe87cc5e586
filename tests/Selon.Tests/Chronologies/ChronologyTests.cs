using Selon.Chronologies;
using Selon.Entities;
using Selon.Events;
using Selon.Fixtures;
using Xunit;

namespace Selon.Tests.Chronologies;

public class ChronologyTests
{
    [Fact]
    public void RowsStandInTheOrderOfTimeThenOfTheText()
    {
        var rows = Chronology.Of(Talks.Read()).Dated;
        Assert.Equal(["2024-03-12", "2024-03-12", "2024-04-02/2024-04-04"], rows.Select(r => r.Date!.Value.Value));
        Assert.True(rows[0].Place.CompareTo(rows[1].Place) < 0);
    }

    [Fact]
    public void ADateWithoutAYearHasNoPlaceInTime()
    {
        var undated = Chronology.Of(Talks.Read()).Undated;
        Assert.Contains(undated, r => r.Date?.Value == "XXXX-SP");
    }

    [Fact]
    public void ThePublicationDayIsNeverPutInPlaceOfAnUnknownDate() =>
        Assert.DoesNotContain(Chronology.Of(Talks.Read()).Rows, r => r.Date?.Value == "2024-03-15");

    [Fact]
    public void AnEventOfTheHeadlineAndTheBodyIsOneRowWithBothSentences()
    {
        var row = Assert.Single(Chronology.Of(Talks.Read()).Rows, r => r.IsEvent && r.Events[0].Type == EventType.Sanction);
        Assert.Equal([0, 1], row.Sentences);
        Assert.Equal([1, 0], row.Events.Select(e => e.Index));
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
        Assert.Equal(expected, Chronology.Of(b.Build()).Rows.Count());
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
        Assert.Equal(2, Chronology.Of(b.Build()).Rows.Count(r => r.IsEvent));
    }

    [Fact]
    public void SpeechInsideSpeechKeepsBothSpeakers()
    {
        var row = Chronology.Of(Talks.Read()).Rows.Single(r => r.IsEvent && r.Events[0].Factuality == Factuality.Denied);
        Assert.Equal([3, 2], row.ToldBy);
    }

    [Theory]
    [InlineData(EventType.Request, "")]
    [InlineData(EventType.Retreat, "Arvenne")]
    public void WhoOnlySpeaksForHimselfIsNoWitness(EventType type, string expected)
    {
        var b = new CodedBuilder("Arvenne dit avoir agi.");
        var arvenne = b.Entity("Arvenne");
        b.Event(type, "agi", [arvenne], assertedBy: b.Statement([arvenne], "dit", "avoir agi"));
        var chronology = Chronology.Of(b.Build());
        Assert.Equal(expected, RowText.Of(chronology, chronology.Undated).Single(r => r.Row.IsEvent).AccordingTo);
    }

    [Fact]
    public void NoMentionIsLost()
    {
        var coded = Talks.Read();
        var rows = Chronology.Of(coded).Rows.ToList();
        Assert.Equal(coded.Events.Select(e => e.Index), rows.SelectMany(r => r.Events).Select(e => e.Index).Order());
        Assert.Equal(coded.Attributed.Statements.Length, rows.Count(r => !r.IsEvent));
    }
}
