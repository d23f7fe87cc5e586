using System.Text.Json.Nodes;
using Selon.Chronologies;
using Selon.Events;
using Selon.Exports;
using Selon.Fixtures;
using Selon.Lexicons;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Exports;

public class EventDataTests
{
    private static readonly ExportOptions Everything = new() { AllFactualities = true, CodedDate = "2024-05-01" };

    private static readonly string[] PloverFields =
        ["id", "date", "enddate", "actor", "recipient", "event", "event_loc", "event_text", "mode", "context", "quad_code", "text_info", "cite_info", "coder", "coded_date", "comment"];

    public static TheoryData<string, int> Tables => new() { { "polecat", 40 }, { "gdelt", 61 }, { "gdelt-mentions", 16 } };

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryLineHasAllColumns(string format, int columns)
    {
        var lines = Lines(format, Everything);
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Equal(columns, l.Split('\t').Length));
    }

    [Fact]
    public void AcledHasItsColumnsInEveryRow()
    {
        var rows = CsvExportTests.Parse(ApprovedExportTests.Write(new AcledExport(Everything), SampleRows.All));
        Assert.Equal(31, rows[0].Length);
        Assert.True(rows.Count > 1);
        Assert.All(rows, r => Assert.Equal(31, r.Length));
    }

    [Theory]
    [InlineData("polecat")]
    [InlineData("gdelt")]
    public void WhatDidNotComeAboutIsLeftOutUnlessAllIsAskedFor(string format)
    {
        var denied = SampleRows.All.Single(r => r.Event?.Factuality == Factuality.Denied);
        Assert.Equal(Lines(format, ExportOptions.Default).Length + 1, Lines(format, Everything).Length);
        Assert.Empty(Lines(format, ExportOptions.Default, denied).Skip(format == "polecat" ? 1 : 0));
    }

    [Theory]
    [InlineData(Factuality.Announced, EventType.Agree, true)]
    [InlineData(Factuality.Announced, EventType.Sanction, false)]
    [InlineData(Factuality.Ongoing, EventType.Assault, true)]
    [InlineData(Factuality.Demanded, EventType.Retreat, false)]
    [InlineData(Factuality.Hypothetical, EventType.Assault, false)]
    [InlineData(Factuality.Negated, EventType.Assault, false)]
    public void AnAnnouncedSanctionIsNone(Factuality factuality, EventType type, bool expected) =>
        Assert.Equal(expected, new EventFacts { Type = type, Factuality = factuality }.CameAbout());

    [Fact]
    public void PloverRecordsHaveTheFieldsOfTheManual()
    {
        var records = Lines("plover", Everything).Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
        Assert.Equal(SampleRows.All.Length, records.Count);
        Assert.All(records, r => Assert.Equal(PloverFields, r.Select(p => p.Key)));
        Assert.All(records, r => Assert.Equal("2024-05-01", r["coded_date"]!.GetValue<string>()));
        Assert.Equal(SampleRows.All.Count(r => !r.IsEvent), records.Count(r => r["event"]![0]!.GetValue<string>() == "STATEMENT"));
        var denial = records.Single(r => r["event"]![0]!.GetValue<string>() == "COERCE");
        Assert.Contains("negation", denial["mode"]!.AsArray().Select(m => m!.GetValue<string>()));
        Assert.Contains("factuality: denied; according to Tomas Elgren, as told by Norpress", denial["comment"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void ADateThatIsNotKnownToTheDayStaysEmpty()
    {
        var record = JsonNode.Parse(Lines("plover", Everything, SampleRows.All.Single(r => r.Date?.Value == "XXXX-SP"))[0])!;
        Assert.Equal("", record["date"]!.GetValue<string>());
        Assert.Contains("date: XXXX-SP", record["comment"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReportsThatDisagreeAreTold() =>
        Assert.Contains("Norpress: 2024-03-13", new RowText(SampleRows.All.Single(r => r.Id == "e17")).Comment(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2023-09-19", "2023-09-19", "2023-09-19")]
    [InlineData("2023-09-19T10:30", "2023-09-19", "2023-09-19")]
    [InlineData("2023-09-19/2023-09-25", "2023-09-19", "2023-09-25")]
    [InlineData("2024-W07", "2024-02-12", "2024-02-18")]
    [InlineData("2023-09", null, null)]
    [InlineData("2023-09/2023-10-01", null, null)]
    [InlineData("../2023-09-01", null, null)]
    [InlineData("XXXX-09-19", null, null)]
    [InlineData("2023-W54", null, null)]
    [InlineData("2023-09-25/2023-09-19", null, null)]
    [InlineData("", null, null)]
    public void DaysAreThoseThatTheDateNames(string value, string? first, string? last)
    {
        var days = EventDays.Of(value);
        Assert.Equal(first, days?.First.Iso());
        Assert.Equal(last, days?.Last.Iso());
    }

    [Fact]
    public void EveryTypeHasACameoCodeAndEveryLineATypeAndMode()
    {
        var plover = Table("languages/plover.tsv");
        foreach (var type in Enum.GetValues<EventType>())
            Assert.Matches("^[0-9]{3}$", EventCodes.CameoOf(new EventFacts { Type = type, Factuality = Factuality.Occurred }).Code);
        foreach (var table in new[] { Table("languages/cameo.tsv"), Table("src/Selon/Exports/EventData/acled.tsv") })
        {
            Assert.All(table.Entries, line => Assert.True(
                plover[line.Key].Length > 0 && (line["mode"].Length == 0 || plover[line["mode"]].ToArray().Any(e => e["kind"] == "mode" && e["type"] == line.Key)),
                $"{line.Key}/{line["mode"]}"));
        }
    }

    private static Lexicon Table(string path) => new(path, File.ReadAllText(Repository.PathOf(path.Split('/'))));

    private static string[] Lines(string format, ExportOptions options, params ChronologyRow[] rows) =>
        ApprovedExportTests.Write(ExportFormats.Find(format)!.OfRows!(options), rows.Length > 0 ? rows : SampleRows.All).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
