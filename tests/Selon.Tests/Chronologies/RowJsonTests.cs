using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Chronologies;

public class RowJsonTests
{
    private static readonly ChronologyRow[] Talk = [.. ArticleChronology.Of(ArticleRecord.Of(Talks.Read()), 7).Rows];

    /// <summary>A row with everything that a row can hold.</summary>
    private static readonly ChronologyRow Full = Talk.First(r => r.Evidence.Length == 2) with
    {
        Venue = "Genève",
        ToldBy = [new Teller { Statement = "s2", Parties = [new Party { Name = "des témoins" }] }, new Teller()],
        Review = Review.Accepted,
        Notes = ["Vu avec l’agence.", ""],
        Merge = new MergeReason(0.875m, ["same day", "same actors"]),
        Places = [new Party { Name = "Genève", Key = "Q71", Kind = EntityKind.Place, Country = "CHE", Role = "ville", Sector = "GOV", Location = new GeoPoint(46.2f, 6.1f) }],
    };

    [Fact]
    public void ReadsBackWhatWasWritten() => Assert.All(Talk.Append(Full), r => Assert.Equal(Json(r), Json(Read(Json(r)))));

    [Fact]
    public void NothingIsLost()
    {
        var row = Read(Json(Full));
        Assert.Equal(Full.Places, row.Places.AsEnumerable());
        Assert.Equal(Full.Merge!.Reasons, row.Merge!.Reasons.AsEnumerable());
        Assert.Equal(Full.Notes, row.Notes.AsEnumerable());
        Assert.Equal(Review.Accepted, row.Review);
        Assert.Equal("des témoins", row.ToldBy[0].Parties[0].Name);
        Assert.Equal(Full.Evidence[0].Article, row.Evidence[0].Article);
        Assert.Equal(Full.Evidence[0].Date, row.Evidence[0].Date);
        Assert.Equal(new RowText(Full).AccordingTo, new RowText(row).AccordingTo);
    }

    [Fact]
    public void TheSchemaKnowsEveryProperty() =>
        Assert.All(Talk.Append(Full), r => Assert.Empty(RecordSchema.Load("row.schema.json").Problems(JsonNode.Parse(Json(r)))));

    [Theory]
    [InlineData("schema", "\"selon-row/2\"", "$: schema is selon-row/2")]
    [InlineData("kind", "\"rumour\"", "$: kind is rumour")]
    [InlineData("evidence", "[]", "$: evidence is empty")]
    [InlineData("evidence", "[7]", "$.evidence[0]: is no object")]
    [InlineData("actors", "[{}]", "$.actors[0]: name is missing")]
    [InlineData("type", "\"QUARREL\"", "$: type is QUARREL")]
    [InlineData("review", "\"maybe\"", "$: review is maybe")]
    [InlineData("date", "7", "$: date is no object")]
    public void SaysWhereItIsWrong(string property, string value, string message)
    {
        var row = JsonNode.Parse(Json(Full))!;
        row[property] = JsonNode.Parse(value);
        Assert.Contains(message, Assert.Throws<RecordException>(() => Read(row.ToJsonString())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsMustBeAsLongAsTheirSentence()
    {
        var row = JsonNode.Parse(Json(Full))!;
        row["evidence"]![0]!["text"] = "kurz";
        Assert.Throws<RecordException>(() => Read(row.ToJsonString()));
    }

    [Fact]
    public void DamagedRowsGiveNothingButAMessage()
    {
        var json = Json(Full);
        Gen.Select(Gen.Int[0, json.Length - 1], Gen.Char["\"{}[]:,0xé"]).Sample((at, c) =>
        {
            try
            {
                _ = new RowText(Read(string.Concat(json.AsSpan(0, at), c.ToString(), json.AsSpan(at + 1)))).TriggerInContent;
            }
            catch (RecordException)
            {
            }
        });
    }

    private static string Json(ChronologyRow row)
    {
        var bytes = new ArrayBufferWriter<byte>();
        RowJson.Write(row, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static ChronologyRow Read(string json) => RowJson.Read(Encoding.UTF8.GetBytes(json));
}
