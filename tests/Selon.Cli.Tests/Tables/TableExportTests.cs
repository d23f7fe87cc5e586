using System.Buffers;
using System.Text;
using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Events;
using Selon.Exports;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Cli.Tests.Tables;

public class TableExportTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(140)]
    [InlineData(400)]
    public void NoLineIsWiderThanTheTerminalOrEndsWithSpace(int width)
    {
        foreach (var line in Table(Talks.Read(), width, explain: true).Split('\n'))
        {
            Assert.True(TextWidth.Of(line) <= width, line);
            Assert.Equal(line.TrimEnd(' '), line);
        }
    }

    [Fact]
    public void WithoutColourThereIsNoEscape() => Assert.DoesNotContain("\e", Table(Talks.Read(), 80), StringComparison.Ordinal);

    [Fact]
    public void ColourChangesNothingButColour() =>
        Assert.Equal(Table(Talks.Read(), 80), System.Text.RegularExpressions.Regex.Replace(Table(Talks.Read(), 80, color: true), "\e\\[[0-9;]*m", "", default, TimeSpan.FromSeconds(1)));

    [Fact]
    public void ARowTellsWhoWhomWhereHowSureAndAccordingToWhom()
    {
        var table = Table(Talks.Read(), 140);
        Assert.Contains("■ Commitment [announced]  La Valdanie, Norstad · at Genève", table, StringComparison.Ordinal);
        Assert.Contains("■ Coercion [denied]  La Valdanie → Norstad · according to Tomas Elgren, as told by Norpress", table, StringComparison.Ordinal);
        Assert.Contains("❝ Tomas Elgren · a nié · according to Norpress", table, StringComparison.Ordinal);
        Assert.Contains("headline, ¶1", table, StringComparison.Ordinal);
        Assert.Contains("\n–2024-04-04 ", table, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatHasNoDateStandsUnderItsOwnHeading()
    {
        var table = Table(Talks.Read(), 100);
        var heading = table.IndexOf("Date not told", StringComparison.Ordinal);
        Assert.True(heading > table.IndexOf("2024-04-02", StringComparison.Ordinal));
        Assert.True(heading < table.IndexOf("? spring", StringComparison.Ordinal));
    }

    [Fact]
    public void ReasonsAreToldWhenAskedFor()
    {
        Assert.DoesNotContain("year from published", Table(Talks.Read(), 100), StringComparison.Ordinal);
        Assert.Contains("“le 12 mars”: year from published", Table(Talks.Read(), 100, explain: true), StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticleWithoutRowsSaysSo() =>
        Assert.Contains("Neither an event nor a statement", Table(new CodedBuilder("Il pleut.").Build(), 80), StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RowsOfADossierFitToo(bool explain)
    {
        using var output = new MemoryStream();
        using (var writer = new RowTable(new Terminal(80, false), explain).Open(output, new ExportHeading("Gaz")))
        {
            foreach (var row in SampleRows.All)
                writer.Write(row);
            writer.Complete();
        }

        var table = Encoding.UTF8.GetString(output.ToArray());
        Assert.StartsWith("Gaz ─", table, StringComparison.Ordinal);
        Assert.Contains("2 reports", table, StringComparison.Ordinal);
        Assert.Equal(explain, table.Contains("found  Norpress ¶1 · events/test", StringComparison.Ordinal));
        Assert.Single(table.Split('\n'), l => l.StartsWith("Date not told", StringComparison.Ordinal));
        Assert.All(table.Split('\n'), l => Assert.True(TextWidth.Of(l) <= 80, l));
    }

    internal static string Table(CodedArticle coded, int width, bool explain = false, bool color = false)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new TableExport(new Terminal(width, color), explain).Write(ArticleRecord.Of(coded), 0, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
