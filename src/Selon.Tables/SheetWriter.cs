using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Selon.Chronologies;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Selon.Tables;

/// <summary>Writes one sheet, line by line.</summary>
internal sealed class SheetWriter
{
    // Excel counts days from here and believes that 1900 was a leap year; earlier days stay text.
    private static readonly DateOnly DayNought = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly OpenXmlWriter _xml;

    public SheetWriter(WorksheetPart part)
    {
        _xml = OpenXmlWriter.Create(part);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        _xml.WriteStartElement(new SheetData());
        _xml.WriteStartElement(new Row());
        foreach (var column in RowColumns.All)
            Text(column.Name, SheetStyles.Heading);
        _xml.WriteEndElement();
        Lines = 1;
    }

    /// <summary>Lines that are written, the first one with the names of the columns included.</summary>
    public int Lines { get; private set; }

    public void Write(ChronologyRow row)
    {
        _xml.WriteStartElement(new Row());
        foreach (var column in RowColumns.All)
        {
            if (column.Number is { } number)
                Number(number(row)?.ToString("R", CultureInfo.InvariantCulture), SheetStyles.Plain);
            else if (column.Day is { } day)
                Day(day(row));
            else
                Text(column.Text!(row), SheetStyles.Plain);
        }

        _xml.WriteEndElement();
        Lines++;
    }

    public void End()
    {
        _xml.WriteEndElement();
        _xml.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(RowColumns.All.Length)}{Lines}") });
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    /// <summary>The name of a column by its number from 1: A, Z, AA.</summary>
    private static string Letters(int column) => column > 26 ? Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26)) : ((char)('A' + column - 1)).ToString();

    private void Day(DateOnly? day)
    {
        if (day is { } known && known < FirstDay)
            Text(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), SheetStyles.Plain);
        else
            Number((day?.DayNumber - DayNought.DayNumber)?.ToString(CultureInfo.InvariantCulture), SheetStyles.Day);
    }

    private void Number(string? value, uint style) =>
        _xml.WriteElement(value is null ? new Cell() : new Cell { DataType = CellValues.Number, StyleIndex = style, CellValue = new CellValue(value) });

    private void Text(string? value, uint style) =>
        _xml.WriteElement(string.IsNullOrEmpty(value) ? new Cell() : new Cell { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new SheetText(Allowed(value)) { Space = SpaceProcessingModeValues.Preserve }) });

    /// <summary>As much as a cell holds, without what XML does not allow.</summary>
    private static string Allowed(string value)
    {
        if (value.Length > XlsxExport.MaxText)
            value = value[..(char.IsHighSurrogate(value[XlsxExport.MaxText - 2]) ? XlsxExport.MaxText - 2 : XlsxExport.MaxText - 1)] + "…";
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                text.Append(c).Append(value[++i]);
            else
                text.Append(c is '\t' or '\n' or (>= ' ' and not ((>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF')) ? c : '\uFFFD');
        }

        return text.ToString();
    }
}

/// <summary>How cells look.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Day = 2;

    // Number 14 of the formats that every program knows: a day as the user's own settings write it.
    private const uint DayFormat = 14;

    public static Stylesheet Create() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true }));
}
