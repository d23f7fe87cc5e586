using System.Buffers;
using System.Text.Json;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>One row a line, <c>selon-row/1</c> (docs/row.schema.json): everything that a row holds.</summary>
public sealed class RowsJsonExport : JsonRowExport
{
    protected override void Write(ChronologyRow row, Utf8JsonWriter json) => RowJson.Write(json, row);

    protected override void EndOfRow(IBufferWriter<byte> output) => output.Write("\n"u8);
}
