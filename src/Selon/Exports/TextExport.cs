using System.Buffers;
using System.Text;
using Selon.Events;

namespace Selon.Exports;

/// <summary>A format that is put together as text; written as UTF-8 without a byte order mark.</summary>
public abstract class TextExport : Export
{
    public sealed override void Write(CodedArticle coded, int number, IBufferWriter<byte> output)
    {
        var text = new StringBuilder();
        Write(coded, number, text);
        foreach (var chunk in text.GetChunks())
            Encoding.UTF8.GetBytes(chunk.Span, output);
    }

    /// <summary>Writes one article; parameters as for the bytes.</summary>
    protected abstract void Write(CodedArticle coded, int number, StringBuilder text);
}
