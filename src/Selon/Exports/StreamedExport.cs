using System.Buffers;
using System.Text;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>A format whose rows are written each for itself: memory does not grow with their number.</summary>
public abstract class StreamedExport : RowExport
{
    public sealed override RowWriter Open(Stream output, ExportHeading? heading)
    {
        output.Write(Encoding.UTF8.GetBytes(Head(heading)));
        return new Writer(this, output);
    }

    /// <summary>What stands before the first row.</summary>
    protected virtual string Head(ExportHeading? heading) => "";

    /// <summary>What stands between two rows; not written beside a row that yields nothing.</summary>
    protected virtual string Separator => "";

    /// <summary>What stands after the last row; also written when there was none.</summary>
    protected virtual string Tail => "";

    /// <summary>Writes one row as UTF-8, or nothing when the format has no place for it.</summary>
    protected abstract void Write(ChronologyRow row, IBufferWriter<byte> output);

    private sealed class Writer(StreamedExport export, Stream output) : RowWriter
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private readonly byte[] _separator = Encoding.UTF8.GetBytes(export.Separator);
        private bool _separate;

        public override void Write(ChronologyRow row)
        {
            _buffer.ResetWrittenCount();
            export.Write(row, _buffer);
            if (_buffer.WrittenCount == 0)
                return;
            if (_separate)
                output.Write(_separator);
            _separate = true;
            output.Write(_buffer.WrittenSpan);
        }

        public override void Complete() => output.Write(Encoding.UTF8.GetBytes(export.Tail));
    }
}

/// <summary>A streamed format that is put together as text.</summary>
public abstract class StreamedTextExport : StreamedExport
{
    protected sealed override void Write(ChronologyRow row, IBufferWriter<byte> output)
    {
        var text = new StringBuilder();
        Write(row, text);
        text.CopyTo(output);
    }

    /// <summary>Writes one row.</summary>
    protected abstract void Write(ChronologyRow row, StringBuilder text);
}
