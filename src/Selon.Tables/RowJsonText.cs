using System.Buffers;
using System.Text;
using Selon.Chronologies;

namespace Selon.Tables;

/// <summary>A row as <c>selon-row/1</c> in a string.</summary>
internal static class RowJsonText
{
    public static string Of(ChronologyRow row)
    {
        var bytes = new ArrayBufferWriter<byte>();
        RowJson.Write(row, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
