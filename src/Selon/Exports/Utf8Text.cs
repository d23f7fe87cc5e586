using System.Buffers;
using System.Text;

namespace Selon.Exports;

/// <summary>Text as UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>Writes all of it. One encoder goes over all pieces: a character may begin in one and end in the next.</summary>
    public static void CopyTo(this StringBuilder text, IBufferWriter<byte> output)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in text.GetChunks())
            encoder.Convert(chunk.Span, output, flush: false, out _, out _);
        encoder.Convert([], output, flush: true, out _, out _);
    }
}
