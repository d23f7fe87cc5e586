using System.Buffers;
using Selon.Events;

namespace Selon.Exports;

/// <summary>
/// One output format. Articles are written each for itself, so that several threads can do it; what holds them together
/// stands in head, separator and tail. Instances are immutable, and the same article gives the same bytes.
/// </summary>
public abstract class Export
{
    /// <summary>What stands before the first article.</summary>
    /// <param name="only">The article, when there is just one; null when several follow.</param>
    public virtual string Head(CodedArticle? only) => "";

    /// <summary>What stands between two articles; not written beside an article that yields nothing.</summary>
    public virtual string Separator => "";

    /// <summary>What stands after the last article; also written when there was none.</summary>
    /// <param name="only">As for <see cref="Head"/>.</param>
    public virtual string Tail(CodedArticle? only) => "";

    /// <summary>Writes one article as UTF-8.</summary>
    /// <param name="coded">The article.</param>
    /// <param name="number">Its place in the output, from 0, for names that must be unique in it.</param>
    /// <param name="output">Where to.</param>
    public abstract void Write(CodedArticle coded, int number, IBufferWriter<byte> output);
}
