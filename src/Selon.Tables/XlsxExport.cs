using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Selon.Chronologies;
using Selon.Exports;

namespace Selon.Tables;

/// <summary>
/// An Excel workbook (ECMA-376, transitional): the columns of <see cref="RowColumns"/>, the first line fixed and with filters. Text is text, whatever it
/// begins with: no cell is a formula. Days are days, other dates text. A cell holds at most 32,767 characters, a sheet at most 1,048,576 lines: longer text is cut and
/// ends with …, more rows go on in the next sheet. Written row by row, unlike by libraries for workbooks, which hold all of it; those read it in the tests.
/// </summary>
public sealed class XlsxExport : RowExport
{
    internal const int MaxText = 32_767;
    internal const int MaxLines = 1_048_576;

    public override RowWriter Open(Stream output, ExportHeading? heading) => new Writer(output, MaxLines);

    /// <summary>For tests: with sheets of fewer lines.</summary>
    internal static RowWriter Open(Stream output, int maxLines) => new Writer(output, maxLines);

    private sealed class Writer : RowWriter
    {
        // The earliest that a ZIP archive can tell: the same rows are to give the same bytes.
        private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

        private readonly ZipArchive _zip;
        private readonly int _maxLines;
        private SheetWriter? _sheet;
        private int _sheets;

        public Writer(Stream output, int maxLines)
        {
            _zip = new ZipArchive(new ForwardStream(output), ZipArchiveMode.Create);
            _maxLines = maxLines;
            NextSheet();
        }

        public override void Write(ChronologyRow row)
        {
            if (_sheet!.Lines == _maxLines)
                NextSheet();
            _sheet!.Write(row);
        }

        public override void Complete()
        {
            _sheet!.End();
            _sheet = null;
            WorkbookParts.Write(Entry, _sheets);
            _zip.Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            _sheet?.End();
            _zip.Dispose();
            base.Dispose(disposing);
        }

        private void NextSheet()
        {
            _sheet?.End();
            _sheet = new SheetWriter(Entry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{++_sheets}.xml")));
        }

        private XmlWriter Entry(string name)
        {
            var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            return XmlWriter.Create(entry.Open(), new XmlWriterSettings { CloseOutput = true });
        }
    }
}
