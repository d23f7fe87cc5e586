using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Parquet;
using Selon.Chronologies;
using Selon.Exports;
using Selon.Fixtures;
using Selon.Tables;
using Xunit;

namespace Selon.Tests.Exports;

/// <summary>Parquet and Excel, read back with the libraries' own readers.</summary>
public class TableFileTests
{
    [Fact]
    public async Task ParquetHoldsEveryRowWithItsTypes()
    {
        using var file = new MemoryStream(Write(new ParquetExport(), SampleRows.All));
        await using var parquet = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([.. RowColumns.All.Select(c => c.Name), "row"], parquet.Schema.DataFields.Select(f => f.Name));
        using var group = parquet.OpenRowGroupReader(0);
        Assert.Equal(SampleRows.All.Length, group.RowCount);
        var text = await Read(group, parquet, "text");
        Assert.Equal(SampleRows.All.Select(r => new RowText(r).Content), text);
        var rows = await Read(group, parquet, "row");
        Assert.Equal(SampleRows.All.Select(r => r.Id), rows.Select(r => RowJson.Read(System.Text.Encoding.UTF8.GetBytes(r)).Id));
    }

    [Fact]
    public void NoRowsAreAFileToo()
    {
        Assert.NotEmpty(Write(new ParquetExport(), []));
        Assert.Single(Sheets(Write(new XlsxExport(), [])));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("xlsx")]
    public void TheSameRowsGiveTheSameBytes(string name)
    {
        var export = TableFormats.All.Single(f => f.Name == name).OfRows!(ExportOptions.Default);
        Assert.Equal(Write(export, SampleRows.All), Write(export, SampleRows.All));
    }

    [Fact]
    public void TheWorkbookIsValidAndHasNoFormula()
    {
        var bytes = Write(new XlsxExport(), SampleRows.All);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var lines = Assert.Single(Sheets(bytes));
        Assert.Equal(SampleRows.All.Length + 1, lines.Count);
        Assert.All(lines, l => Assert.Equal(RowColumns.All.Length, l.Count));
        Assert.DoesNotContain(document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<CellFormula>()), _ => true);
        var hostile = lines.Single(l => l[0].InnerText == "e18");
        Assert.StartsWith("=1+1 <b>", hostile[10].InnerText, StringComparison.Ordinal);
        Assert.Equal(CellValues.InlineString, hostile[10].DataType!.Value);
    }

    [Fact]
    public void DaysAreDaysAndNumbersNumbers()
    {
        var line = Assert.Single(Sheets(Write(new XlsxExport(), [SampleRows.All.Single(r => r.Id == "e17")])))[1];
        var names = RowColumns.All.Select(c => c.Name).ToList();
        Assert.Equal(new DateTime(2024, 3, 12), DateTime.FromOADate(double.Parse(line[names.IndexOf("first_day")].InnerText, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("2", line[names.IndexOf("reports")].InnerText);
        Assert.Null(line[names.IndexOf("reports")].DataType);
    }

    [Fact]
    public void MoreRowsThanASheetHoldsGoOnInTheNext()
    {
        using var output = new MemoryStream();
        using (var writer = XlsxExport.Open(output, 4))
        {
            foreach (var row in SampleRows.All)
                writer.Write(row);
            writer.Complete();
        }

        var sheets = Sheets(output.ToArray());
        Assert.Equal((SampleRows.All.Length + 2) / 3, sheets.Count);
        Assert.Equal(SampleRows.All.Length, sheets.Sum(s => s.Count - 1));
        Assert.All(sheets, s => Assert.Equal("id", s[0][0].InnerText));
    }

    [Fact]
    public void ATextThatIsTooLongForACellIsCut()
    {
        var row = SampleRows.All.Single(r => r.Id == "e18");
        row = row with { Actors = [new Party { Name = string.Concat(Enumerable.Repeat("😀", 20_000)) }] };
        var cell = Assert.Single(Sheets(Write(new XlsxExport(), [row])))[1][10].InnerText;
        Assert.True(cell.Length <= XlsxExport.MaxText);
        Assert.EndsWith("😀…", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingTellsWhenItWasMade()
    {
        using var zip = new ZipArchive(new MemoryStream(Write(new XlsxExport(), SampleRows.All)));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    private static async Task<List<string>> Read(ParquetRowGroupReader group, ParquetReader parquet, string column)
    {
        var field = parquet.Schema.DataFields.Single(f => f.Name == column);
        var values = new string?[group.RowCount];
        await group.ReadAsync(field, values.AsMemory());
        return [.. values.Select(v => v ?? "")];
    }

    private static byte[] Write(RowExport export, IEnumerable<ChronologyRow> rows)
    {
        using var output = new MemoryStream();
        using (var writer = export.Open(output, null))
        {
            foreach (var row in rows)
                writer.Write(row);
            writer.Complete();
        }

        return output.ToArray();
    }

    private static List<List<List<Cell>>> Sheets(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => (WorksheetPart)document.WorkbookPart.GetPartById(s.Id!))
            .Select(p => p.Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList())];
    }
}
