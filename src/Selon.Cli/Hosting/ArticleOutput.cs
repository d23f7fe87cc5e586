using System.Text;
using Selon.Events;
using Selon.Exports;

namespace Selon.Cli.Hosting;

/// <summary>
/// Puts written articles together into one document. The first one is held back until it is known whether it is the only
/// one, because some formats begin differently then.
/// </summary>
internal sealed class ArticleOutput(Export export, Stream stream)
{
    private CodedArticle? _first;
    private ReadOnlyMemory<byte> _firstBytes;
    private bool _several;
    private bool _separate;

    public void Add(CodedArticle coded, ReadOnlyMemory<byte> bytes)
    {
        if (_several)
        {
            Put(bytes);
        }
        else if (_first is null)
        {
            (_first, _firstBytes) = (coded, bytes);
        }
        else
        {
            _several = true;
            Write(export.Head(null));
            Put(_firstBytes);
            Put(bytes);
            (_first, _firstBytes) = (null, default);
        }
    }

    /// <summary>Writes what is still held and the document's end.</summary>
    public void End()
    {
        if (!_several)
        {
            Write(export.Head(_first));
            Put(_firstBytes);
        }

        Write(export.Tail(_first));
    }

    private void Put(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        if (_separate)
            Write(export.Separator);
        stream.Write(bytes.Span);
        _separate = true;
    }

    private void Write(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
