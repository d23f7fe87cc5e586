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
        });

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
