using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Cli.Hosting;
using Selon.Exports;

namespace Selon.Cli.Tables;

/// <summary>Rows of a dossier as people read them on a terminal; nothing is held back, any number of rows.</summary>
internal sealed class RowTable(Terminal terminal, bool explain) : RowExport
{
    public override RowWriter Open(Stream output, ExportHeading? heading) => new Writer(terminal, explain, output, heading);

    private sealed class Writer : RowWriter
    {
        private readonly Terminal _terminal;
        private readonly bool _explain;
        // As wide as date and mark before the words of a row.
        private const string Margin = "               ";

        private readonly Stream _output;
        private bool? _dated;

        public Writer(Terminal terminal, bool explain, Stream output, ExportHeading? heading)
        {
            (_terminal, _explain, _output) = (terminal, explain, output);
            Put(page => page.Heading(heading?.Title ?? "Chronology"));
        }

        public override void Write(ChronologyRow row) => Put(page =>
        {
            var dated = DateOrder.IsResolved(row.Date?.Value);
            if (_dated != dated && !dated)
            {
                page.Blank();
                page.Heading("Date not told");
            }

            _dated = dated;
            TableRow.Write(page, new RowText(row), _explain);
            foreach (var line in Reasons(row))
                page.Line(new StyledText().Add(Margin + line, Style.Dim));
        });

        private IEnumerable<string> Reasons(ChronologyRow row)
        {
            if (_explain)
                yield return "row    " + row.Id + (row.Review == Review.None ? "" : " · " + row.Review.ToString().ToLowerInvariant());
            if (_explain && row.Merge is { } merge)
                yield return string.Create(CultureInfo.InvariantCulture, $"merged {merge.Score:0.00} · {string.Join("; ", merge.Reasons)}");
            foreach (var note in row.Notes)
                yield return "note   " + note;
        }

        public override void Complete()
        {
            if (_dated is null)
                Put(page => page.Line(new StyledText().Add("Nothing was found.", Style.Dim)));
        }

        private void Put(Action<TablePage> write)
        {
            var page = new TablePage(_terminal);
            write(page);
            _output.Write(Encoding.UTF8.GetBytes(page.ToString()));
        }
    }
}
