using System.Buffers;
using System.Text;
using Selon.Records;

namespace Selon.Exports;

/// <summary>
/// A format that needs the text of the articles. Articles are written each for itself, so that several threads can do it; what
/// holds them together stands in head, separator and tail. Instances are immutable, and the same article gives the same bytes.
/// </summary>
public abstract class ArticleExport
{
    /// <summary>What stands before the first article.</summary>
    /// <param name="only">The article, when there is just one; null when several follow.</param>
    public virtual string Head(ArticleRecord? only) => "";

    /// <summary>What stands between two articles; not written beside an article that yields nothing.</summary>
    public virtual string Separator => "";

    /// <summary>What stands after the last article; also written when there was none.</summary>
    /// <param name="only">As for <see cref="Head"/>.</param>
    public virtual string Tail(ArticleRecord? only) => "";

    /// <summary>Writes one article as UTF-8.</summary>
    /// <param name="record">The article.</param>
    /// <param name="number">Its place in the output, from 0, for names that must be unique in it.</param>
    /// <param name="output">Where to.</param>
    public abstract void Write(ArticleRecord record, int number, IBufferWriter<byte> output);
}

/// <summary>A format that is put together as text; written as UTF-8 without a byte order mark.</summary>
public abstract class ArticleTextExport : ArticleExport
{
    public sealed override void Write(ArticleRecord record, int number, IBufferWriter<byte> output)
    {
        var text = new StringBuilder();
        Write(record, number, text);
        text.CopyTo(output);
    }

    /// <summary>Writes one article; parameters as for the bytes.</summary>
    protected abstract void Write(ArticleRecord record, int number, StringBuilder text);
}
