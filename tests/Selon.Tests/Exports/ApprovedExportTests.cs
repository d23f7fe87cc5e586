using System.Text;
using Selon.Chronologies;
using Selon.Exports;
using Selon.Fixtures;
using Xunit;

namespace Selon.Tests.Exports;

/// <summary>
/// What every text format writes of the sample rows and of the sample article, word for word: <c>Approved/rows.NAME.ext</c>, <c>Approved/article.NAME.ext</c>.
/// A difference is a change that somebody must look at; <c>tests/accept.sh</c> takes it over.
/// </summary>
public class ApprovedExportTests
{
    public static TheoryData<string> OfRows => [.. ExportFormats.All.Where(f => f.OfRows is not null).Select(f => f.Name)];

    public static TheoryData<string> OfArticles => [.. ExportFormats.All.Where(f => f.OfArticles is not null).Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(OfRows))]
    public void RowsAreWrittenAsApproved(string name)
    {
        var format = ExportFormats.Find(name)!;
        Check($"rows.{name}{format.Extension}", Write(format.OfRows!(ExportOptions.Default), SampleRows.All, new ExportHeading("Gaz")));
    }

    [Theory]
    [MemberData(nameof(OfArticles))]
    public void AnArticleIsWrittenAsApproved(string name)
    {
        var format = ExportFormats.Find(name)!;
        var export = format.OfArticles!(ExportOptions.Default);
        Check($"article.{name}{format.Extension}", export.Head(SampleRows.Record) + ExportTests.Body(export, SampleRows.Record) + export.Tail(SampleRows.Record));
    }

    [Theory]
    [MemberData(nameof(OfRows))]
    public void NoRowsGiveAnEmptyDocumentAndTheSameRowsTheSameBytes(string name)
    {
        var export = ExportFormats.Find(name)!.OfRows!(ExportOptions.Default);
        Assert.NotNull(Write(export, [], null));
        Assert.Equal(Write(export, SampleRows.All, null), Write(export, SampleRows.All, null));
    }

    internal static string Write(RowExport export, IEnumerable<ChronologyRow> rows, ExportHeading? heading = null)
    {
        using var output = new MemoryStream();
        using (var writer = export.Open(output, heading))
        {
            foreach (var row in rows)
                writer.Write(row);
            writer.Complete();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void Check(string name, string written)
    {
        var file = Repository.PathOf("tests", "Selon.Tests", "Exports", "Approved", name);
        if (Environment.GetEnvironmentVariable("SELON_ACCEPT") == "1")
            File.WriteAllText(file, written);
        Assert.True(File.Exists(file), $"{file} is not there: look at the output and run tests/accept.sh");
        Assert.Equal(File.ReadAllText(file), written);
    }
}
