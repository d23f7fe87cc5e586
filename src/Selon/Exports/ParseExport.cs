using System.Buffers;
using System.Text;
using Selon.Text;
using Selon.Text.Conllu;

namespace Selon.Exports;

/// <summary>A format that needs words and trees, which are not kept: it can only be written while an article is read.</summary>
public abstract class ParseExport
{
    /// <summary>Writes one article as UTF-8; articles follow one another without anything between them.</summary>
    public abstract void Write(ParsedArticle parsed, IBufferWriter<byte> output);
}

/// <summary>CoNLL-U (<see cref="ConlluWriter"/>), as <c>selon analyze</c> writes it.</summary>
public sealed class ConlluExport : ParseExport
{
    public override void Write(ParsedArticle parsed, IBufferWriter<byte> output)
    {
        using var text = new StringWriter();
        ConlluWriter.Write(parsed, text);
        text.GetStringBuilder().CopyTo(output);
    }
}
