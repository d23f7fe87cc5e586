using System.Buffers;
using System.Text;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>A report of rows: a section of those that are dated, a section of those that are not, each begun when its first row comes.</summary>
public abstract class SectionedExport : RowExport
{
    public sealed override RowWriter Open(Stream output, ExportHeading? heading)
    {
        var writer = new Writer(this, output);
        writer.Put(text => Head(text, heading));
        return writer;
    }

    private protected abstract void Head(StringBuilder text, ExportHeading? heading);

    private protected abstract void Section(StringBuilder text, string title);

    private protected abstract void Row(StringBuilder text, RowText row);

    /// <summary>What stands after the rows of a section.</summary>
    private protected virtual void EndOfSection(StringBuilder text)
    {
    }

    /// <summary>What stands for no rows at all.</summary>
    private protected abstract void Empty(StringBuilder text);

    private protected virtual void Tail(StringBuilder text)
    {
    }

    private sealed class Writer(SectionedExport export, Stream output) : RowWriter
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private bool? _dated;

        public override void Write(ChronologyRow row) => Put(text =>
        {
            var dated = DateOrder.IsResolved(row.Date?.Value);
            if (_dated != dated)
            {
                if (_dated is not null)
                    export.EndOfSection(text);
                export.Section(text, dated ? "By date" : "Date not told");
            }

            _dated = dated;
            export.Row(text, new RowText(row));
        });

        public override void Complete() => Put(text =>
        {
            if (_dated is null)
                export.Empty(text);
            else
                export.EndOfSection(text);
            export.Tail(text);
        });

        public void Put(Action<StringBuilder> write)
        {
            var text = new StringBuilder();
            write(text);
            _bytes.ResetWrittenCount();
            text.CopyTo(_bytes);
            output.Write(_bytes.WrittenSpan);
        }
    }
}
