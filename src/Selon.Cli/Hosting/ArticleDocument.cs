using System.Buffers;
using System.Text;
using Selon.Events;
using Selon.Exports;
using Selon.Records;

namespace Selon.Cli.Hosting;

/// <summary>
/// Written articles one after the other. The first one is held back until it is known whether it is the only one, because some
/// formats begin differently then.
/// </summary>
internal sealed class ArticleDocument(ArticleExport export, Stream stream) : Document<ReadOnlyMemory<byte>>
{
    private ArticleRecord? _first;
    private ReadOnlyMemory<byte> _firstBytes;
    private bool _several;
    private bool _separate;

    public override void End()
    {
        if (!_several)
        {
            Write(export.Head(_first));
            Put(_firstBytes);
        }

        Write(export.Tail(_first));
    }

    protected override ReadOnlyMemory<byte> Render(CodedArticle coded, ArticleRecord record, int number)
    {
        var bytes = new ArrayBufferWriter<byte>();
        export.Write(record, number, bytes);
        return bytes.WrittenMemory;
    }

    protected override void Add(ArticleRecord record, ReadOnlyMemory<byte> part)
    {
        if (_several)
        {
            Put(part);
        }
        else if (_first is null)
        {
            (_first, _firstBytes) = (record, part);
        }
        else
        {
            _several = true;
            Write(export.Head(null));
            Put(_firstBytes);
            Put(part);
            (_first, _firstBytes) = (null, default);
        }
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
