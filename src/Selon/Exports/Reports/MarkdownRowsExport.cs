using System.Text;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>A report of a dossier in Markdown: one table of dated rows, one of the others, in the order in which they come.</summary>
public sealed class MarkdownRowsExport : SectionedExport
{
    private protected override void Head(StringBuilder text, ExportHeading? heading) =>
        text.Append("# ").Append(MarkdownTable.Escape(heading?.Title ?? "Chronology")).Append('\n');

    private protected override void Section(StringBuilder text, string title)
    {
        text.Append("\n## ").Append(title).Append("\n\n");
        MarkdownTable.Head(text);
    }

    private protected override void Row(StringBuilder text, RowText row) => MarkdownTable.Row(text, row);

    private protected override void Empty(StringBuilder text) => text.Append("\nNothing was found.\n");
}
