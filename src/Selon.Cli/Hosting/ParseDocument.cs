using System.Buffers;
using Selon.Events;
using Selon.Exports;
using Selon.Records;

namespace Selon.Cli.Hosting;

/// <summary>The parses of the articles one after the other.</summary>
internal sealed class ParseDocument(ParseExport export, Stream stream) : Document<ReadOnlyMemory<byte>>
{
    public override void End()
    {
    }

    protected override ReadOnlyMemory<byte> Render(CodedArticle coded, ArticleRecord record, int number)
    {
        var bytes = new ArrayBufferWriter<byte>();
        export.Write(coded.Attributed.Resolved.Dated.Parsed, bytes);
        return bytes.WrittenMemory;
    }

    protected override void Add(ArticleRecord record, ReadOnlyMemory<byte> part) => stream.Write(part.Span);
}
