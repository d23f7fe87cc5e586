using System.Buffers;
using Selon.Events;
using Selon.Records;

namespace Selon.Exports;

/// <summary>One record a line: the format for programs.</summary>
public sealed class JsonLinesExport : Export
{
    public override void Write(CodedArticle coded, int number, IBufferWriter<byte> output)
    {
        RecordWriter.Write(ArticleRecord.Of(coded), output);
        output.Write("\n"u8);
    }
}

/// <summary>Indented: the record itself for one article, an array of records for several.</summary>
public sealed class JsonExport : Export
{
    public override string Separator => ",\n";

    public override string Head(CodedArticle? only) => only is null ? "[\n" : "";

    public override string Tail(CodedArticle? only) => only is null ? "\n]\n" : "\n";

    public override void Write(CodedArticle coded, int number, IBufferWriter<byte> output) =>
        RecordWriter.Write(ArticleRecord.Of(coded), output, indented: true);
}
