using System.Buffers;
using Selon.Records;

namespace Selon.Exports;

/// <summary>One record a line: the format for programs.</summary>
public sealed class JsonLinesExport : ArticleExport
{
    public override void Write(ArticleRecord record, int number, IBufferWriter<byte> output)
    {
        RecordWriter.Write(record, output);
        output.Write("\n"u8);
    }
}

/// <summary>Indented: the record itself for one article, an array of records for several.</summary>
public sealed class JsonExport : ArticleExport
{
    public override string Separator => ",\n";

    public override string Head(ArticleRecord? only) => only is null ? "[\n" : "";

    public override string Tail(ArticleRecord? only) => only is null ? "\n]\n" : "\n";

    public override void Write(ArticleRecord record, int number, IBufferWriter<byte> output) =>
        RecordWriter.Write(record, output, indented: true);
}
