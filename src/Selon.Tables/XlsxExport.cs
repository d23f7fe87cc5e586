using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Selon.Chronologies;
using Selon.Exports;

namespace Selon.Tables;

/// <summary>
/// An Excel workbook (ECMA-376): the columns of <see cref="RowColumns"/>, the first line fixed and with filters. Text is text, whatever it begins with: no cell is a formula.
/// Days are days, other dates text. A cell holds at most 32,767 characters, a sheet at most 1,048,576 lines: longer text is cut and ends with …, more rows go on in
/// the next sheet. The file is put together in memory, packed.
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
        private readonly Stream _output;
        private readonly int _maxLines;
        private readonly MemoryStream _file = new();
        private readonly SpreadsheetDocument _document;
        private readonly WorkbookPart _workbook;
        private SheetWriter? _sheet;
        private int _sheets;

        public Writer(Stream output, int maxLines)
        {
            (_output, _maxLines) = (output, maxLines);
            _document = SpreadsheetDocument.Create(_file, SpreadsheetDocumentType.Workbook);
            _workbook = _document.AddWorkbookPart();
            _document.ChangeIdOfPart(_workbook, "rId1");
            _workbook.Workbook = new Workbook(new Sheets());
            _workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.Create();
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
            _document.Dispose();
            Repack();
        }

        protected override void Dispose(bool disposing)
        {
            _sheet?.End();
            _document.Dispose();
            _file.Dispose();
            base.Dispose(disposing);
        }

        private void NextSheet()
        {
            _sheet?.End();
            var id = string.Create(CultureInfo.InvariantCulture, $"sheet{++_sheets}");
            var name = _sheets == 1 ? "Chronology" : string.Create(CultureInfo.InvariantCulture, $"Chronology {_sheets}");
            _sheet = new SheetWriter(_workbook.AddNewPart<WorksheetPart>(id));
            _workbook.Workbook!.GetFirstChild<Sheets>()!.Append(new Sheet { Id = id, SheetId = (uint)_sheets, Name = name });
        }

        /// <summary>The package notes when it was made; the same rows are to give the same bytes.</summary>
        private void Repack()
        {
            using var from = new ZipArchive(new MemoryStream(_file.ToArray()), ZipArchiveMode.Read);
            using var to = new ZipArchive(new ForwardStream(_output), ZipArchiveMode.Create);
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
    }
}
