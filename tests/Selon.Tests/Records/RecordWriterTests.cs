using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Selon.Events;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Records;

public class RecordWriterTests
{
    [Fact]
    public void FollowsTheSchema() => Assert.Empty(RecordSchema.Load().Problems(Record()));

    [Fact]
    public void TheSchemaCheckFindsMistakes()
    {
        var record = Record();
        record["events"]![0]!["type"] = "QUARREL";
        record["article"]!.AsObject().Remove("text");
        record["extra"] = 1;
        record["statements"]![0]!["content"] = new JsonArray();
        Assert.Equal(4, RecordSchema.Load().Problems(record).Count);
    }

    [Fact]
    public void ReferencesPointToWhatIsThere()
    {
        var record = Record();
        Assert.Equal("v1", record["events"]![1]!["id"]!.GetValue<string>());
        Assert.Equal("t0", record["events"]![1]!["dateBasis"]!.GetValue<string>());
        Assert.Equal("e0", record["events"]![1]!["actors"]![0]!.GetValue<string>());
        Assert.Equal("s3", record["events"]![2]!["assertedBy"]!.GetValue<string>());
        Assert.Equal("s2", record["statements"]![3]!["within"]!.GetValue<string>());
    }

    [Fact]
    public void OffsetsCutTheWordsOutOfTheText()
    {
        var record = Record();
        var text = record["article"]!["text"]!.GetValue<string>();
        var content = record["statements"]![1]!["content"]![0]!;
        Assert.Equal("« Nous n’avons pas d’autre choix »", text[content["start"]!.GetValue<int>()..content["end"]!.GetValue<int>()]);
    }

    [Fact]
    public void UnknownValuesAreAbsentNotNull()
    {
        var text = Json(Talks.Read());
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.Null(Record()["events"]![0]!["date"]);
        Assert.Null(Record()["article"]!["url"]);
    }

    [Fact]
    public void ADateThatStaysPartialIsWrittenPartial() =>
        Assert.Equal("XXXX-SP", Record()["events"]![3]!["date"]!.GetValue<string>());

    [Fact]
    public void FrenchLettersStayReadable() => Assert.Contains("« Nous n’avons pas d’autre choix »", Json(Talks.Read()), StringComparison.Ordinal);

    [Fact]
    public void OneLineAndTheSameBytesEveryTime()
    {
        Assert.DoesNotContain('\n', Json(Talks.Read()));
        Assert.Equal(Json(Talks.Read()), Json(Talks.Read()));
    }

    private static JsonNode Record() => JsonNode.Parse(Json(Talks.Read()))!;

    private static string Json(CodedArticle coded)
    {
        var bytes = new ArrayBufferWriter<byte>();
        RecordWriter.Write(ArticleRecord.Of(coded), bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
