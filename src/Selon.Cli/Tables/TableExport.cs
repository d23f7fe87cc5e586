using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Selon.Chronologies;
using Selon.Cli.Hosting;
using Selon.Exports;
using Selon.Records;

namespace Selon.Cli.Tables;

/// <summary>The chronology as people read it on a terminal. Events and statements differ in colour and in shape.</summary>
internal sealed class TableExport(Terminal terminal, bool explain) : ArticleExport
{
    public override string Separator => "\n\n";

    public override void Write(ArticleRecord record, int number, IBufferWriter<byte> output)
    {
        var page = new TablePage(terminal);
        var chronology = ArticleChronology.Of(record, number);
        TableHeader.Write(page, record.Article, chronology);
        if (chronology.Dated.IsEmpty && chronology.Undated.IsEmpty)
            page.Line(new StyledText().Add("Neither an event nor a statement was found.", Style.Dim));
        WriteRows(page, chronology.Dated);
        if (!chronology.Undated.IsEmpty)
        {
            page.Blank();
            page.Heading("Date not told");
            WriteRows(page, chronology.Undated);
        }

        if (explain)
            EntityList.Write(page, record);
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private void WriteRows(TablePage page, ImmutableArray<ChronologyRow> rows)
    {
        foreach (var row in RowText.Of(rows))
            TableRow.Write(page, row, explain);
    }
}
