using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>A streamed format whose rows are JSON values.</summary>
public abstract class JsonRowExport : StreamedExport
{
    // French letters stay readable; nothing of it is put into HTML unescaped.
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected sealed override void Write(ChronologyRow row, IBufferWriter<byte> output)
    {
        if (!Takes(row))
            return;
        using (var json = new Utf8JsonWriter(output, Options))
            Write(row, json);
        EndOfRow(output);
    }

    /// <summary>False for rows that the format has no place for.</summary>
    protected virtual bool Takes(ChronologyRow row) => true;

    /// <summary>Writes one value.</summary>
    protected abstract void Write(ChronologyRow row, Utf8JsonWriter json);

    /// <summary>What stands right after the value, a line break for instance.</summary>
    protected virtual void EndOfRow(IBufferWriter<byte> output)
    {
    }
}
