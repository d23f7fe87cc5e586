using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Selon.Entities;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Records;

public class RecordReaderTests
{
    private static readonly string Talk = Json(ArticleRecord.Of(Talks.Read()));

    [Fact]
    public void ReadsBackWhatWasWritten() => Assert.Equal(Talk, Json(Read(Talk)));

    [Fact]
    public void KeepsEverySingleValue()
    {
        var full = Read(Talk);
        full = full with
        {
            Article = full.Article with { Modified = "2024-03-16T08:00:00+01:00", Url = "https://example.org/a", Byline = ["Ada Lin", "Bo Ek"] },
            Times = [full.Times[0] with { Quant = "EVERY", Freq = "2X", Mod = "START", Anchor = 0, Until = 0 }, .. full.Times[1..]],
            Statements = [full.Statements[0] with { Venue = "Genève", IsNegated = true, Within = 1, Addressees = [0] }, .. full.Statements[1..]],
        };
        Assert.Equal(Json(full), Json(Read(Json(full))));
        Assert.Empty(RecordSchema.Load().Problems(JsonNode.Parse(Json(full))));
    }

    [Fact]
    public void CoordinatesComeBackToTheLastBit() => Gen.Select(Gen.Float[-90, 90], Gen.Float[-180, 180]).Sample((latitude, longitude) =>
    {
        var record = Read(Talk);
        record = record with { Entities = [record.Entities[0] with { Location = new GeoPoint(latitude, longitude) }, .. record.Entities[1..]] };
        return Read(Json(record)).Entities[0].Location == new GeoPoint(latitude, longitude);
    });

    [Theory]
    [InlineData("events", "[{\"type\":\"QUARREL\"}]", "$.events[0]: type is QUARREL")]
    [InlineData("events", "[{\"type\":\"3\"}]", "$.events[0]: type is 3")]
    [InlineData("events", "7", "$: events is no list")]
    [InlineData("schema", "\"selon/2\"", "$: schema is selon/2")]
    [InlineData("article", "[]", "$: article is no object")]
    [InlineData("times", "[{\"start\":5,\"end\":3}]", "$.times[0]: [5, 3) lies outside the text")]
    [InlineData("times", "[{\"start\":0,\"end\":99999}]", "$.times[0]: [0, 99999) lies outside the text")]
    [InlineData("entities", "[]", "refers to nothing")]
    public void SaysWhereItIsWrong(string property, string value, string message)
    {
        var record = JsonNode.Parse(Talk)!;
        record[property] = JsonNode.Parse(value);
        Assert.Contains(message, Assert.Throws<RecordException>(() => Read(record.ToJsonString())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PassesOverWhatALaterVersionAdds()
    {
        var record = JsonNode.Parse(Talk)!;
        record["later"] = 1;
        record["events"]![0]!["later"] = new JsonArray(1, 2);
        Assert.Equal(Talk, Json(Read(record.ToJsonString())));
    }

    [Fact]
    public void DamagedBytesAreARecordException() => Gen.Select(Gen.Int[0, Talk.Length - 1], Gen.Char[' ', '~']).Sample((at, c) =>
    {
        try
        {
            Read(Talk[..at] + c + Talk[(at + 1)..]);
        }
        catch (RecordException)
        {
            // The one exception that may come.
        }
    });

    private static ArticleRecord Read(string json) => RecordReader.Read(Encoding.UTF8.GetBytes(json));

    private static string Json(ArticleRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        RecordWriter.Write(record, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
