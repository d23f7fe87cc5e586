using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Selon.Chronologies;
using Selon.Cli.Hosting;
using Selon.Events;
using Selon.Exports;

namespace Selon.Cli.Tables;

/// <summary>The chronology as people read it on a terminal. Events and statements differ in colour and in shape.</summary>
internal sealed class TableExport(Terminal terminal, bool explain) : Export
{
    public override string Separator => "\n\n";

    public override void Write(CodedArticle coded, int number, IBufferWriter<byte> output)
    {
        var page = new TablePage(terminal);
        var chronology = Chronology.Of(coded);
        TableHeader.Write(page, chronology);
        if (chronology.Dated.IsEmpty && chronology.Undated.IsEmpty)
            page.Line(new StyledText().Add("Neither an event nor a statement was found.", Style.Dim));
        WriteRows(page, chronology, chronology.Dated);
        if (!chronology.Undated.IsEmpty)
        {
            page.Blank();
            page.Heading("Date not told");
            WriteRows(page, chronology, chronology.Undated);
        }

        if (explain)
            EntityList.Write(page, coded);
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private void WriteRows(TablePage page, Chronology chronology, ImmutableArray<ChronologyRow> rows)
    {
        foreach (var row in RowText.Of(chronology, rows))
            TableRow.Write(page, row, explain);
    }
}
