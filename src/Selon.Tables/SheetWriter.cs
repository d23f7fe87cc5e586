using System.Globalization;
using System.Text;
using System.Xml;
using Selon.Chronologies;

namespace Selon.Tables;

/// <summary>Writes one sheet of a workbook, line by line.</summary>
internal sealed class SheetWriter
{
    // Excel counts days from here and believes that 1900 was a leap year; earlier days stay text.
    private static readonly DateOnly DayNought = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly XmlWriter _xml;

    public SheetWriter(XmlWriter xml)
    {
        _xml = xml;
        Start("worksheet");
        Start("sheetViews");
        Start("sheetView");
        _xml.WriteAttributeString("workbookViewId", "0");
        Start("pane");
        _xml.WriteAttributeString("ySplit", "1");
        _xml.WriteAttributeString("topLeftCell", "A2");
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        End("pane", "sheetView", "sheetViews");
        Start("sheetData");
        Start("row");
        foreach (var column in RowColumns.All)
            Text(column.Name, WorkbookParts.Heading);
        End("row");
        Lines = 1;
    }

    /// <summary>Lines that are written, the first one with the names of the columns included.</summary>
    public int Lines { get; private set; }

    public void Write(ChronologyRow row)
    {
        Start("row");
        foreach (var column in RowColumns.All)
        {
            if (column.Number is { } number)
                Number(number(row)?.ToString("R", CultureInfo.InvariantCulture), WorkbookParts.Plain);
            else if (column.Day is { } day)
                Day(day(row));
            else
                Text(column.Text!(row), WorkbookParts.Plain);
        }

        End("row");
        Lines++;
    }

    public void End()
    {
        End("sheetData");
        Start("autoFilter");
        _xml.WriteAttributeString("ref", string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(RowColumns.All.Length)}{Lines}"));
        End("autoFilter", "worksheet");
        _xml.Dispose();
    }

    /// <summary>The name of a column by its number from 1: A, Z, AA.</summary>
    private static string Letters(int column) => column > 26 ? Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26)) : ((char)('A' + column - 1)).ToString();

    private void Start(string element) => _xml.WriteStartElement(element, WorkbookParts.Main);

    /// <summary>Ends elements; their names are for the reader.</summary>
    private void End(params ReadOnlySpan<string> elements)
    {
        foreach (var _ in elements)
            _xml.WriteEndElement();
    }

    private void Day(DateOnly? day)
    {
        if (day is { } known && known < FirstDay)
            Text(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), WorkbookParts.Plain);
        else
            Number((day?.DayNumber - DayNought.DayNumber)?.ToString(CultureInfo.InvariantCulture), WorkbookParts.Day);
    }

    private void Number(string? value, string style)
    {
        Start("c");
        if (value is not null)
        {
            _xml.WriteAttributeString("s", style);
            _xml.WriteElementString("v", WorkbookParts.Main, value);
        }

        End("c");
    }

    private void Text(string? value, string style)
    {
        Start("c");
        if (!string.IsNullOrEmpty(value))
        {
            _xml.WriteAttributeString("s", style);
            _xml.WriteAttributeString("t", "inlineStr");
            Start("is");
            Start("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(Allowed(value));
            End("t", "is");
        }

        End("c");
    }

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
                text.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD');
        }

        return text.ToString();
    }
}
