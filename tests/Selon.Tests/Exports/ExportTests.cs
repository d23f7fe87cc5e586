using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Selon.Chronologies;
using Selon.Events;
using Selon.Exports;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Exports;

public class ExportTests
{
    private const string Hostile = "<script>alert(1)</script> & \"x\" | `y` \u0007";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void JsonIsOneRecordOrAnArray(int articles)
    {
        var json = JsonNode.Parse(Document(new JsonExport(), articles));
        Assert.Equal(articles, json is JsonArray array ? array.Count : 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void TimelineHasEveryDatedRow(int articles)
    {
        var json = JsonNode.Parse(Rows(new TimelineJsExport(), articles))!;
        Assert.Equal(3 * articles, json["events"]!.AsArray().Count);
        Assert.Equal(articles == 1, json["title"] is not null);
        var last = json["events"]![2]!;
        Assert.Equal(2, last["start_date"]!["day"]!.GetValue<int>());
        Assert.Equal(4, last["end_date"]!["day"]!.GetValue<int>());
    }

    [Fact]
    public void AnArticleWithoutRowsLeavesNoCommaBehind()
    {
        var empty = ArticleRecord.Of(new CodedBuilder("Il pleut.").Build());
        Assert.Empty(JsonNode.Parse(Rows(new TimelineJsExport(), empty, null))!["events"]!.AsArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TimeMlIsWellFormedAndKeepsTheText(int articles)
    {
        var xml = XDocument.Parse(Document(new TimeMlExport(), articles), LoadOptions.PreserveWhitespace);
        var text = xml.Descendants("TEXT").First();
        Assert.Equal(Talks.Text, text.Value);
        Assert.Equal(4, text.Elements("TIMEX3").Count());
        Assert.Equal("NEG", xml.Descendants("MAKEINSTANCE").First(e => (string?)e.Attribute("eventID") == "e2").Attribute("polarity")!.Value);
        Assert.All(xml.Descendants("TLINK"), l => Assert.Contains(text.Elements("TIMEX3"), t => t.Attribute("tid")!.Value == l.Attribute("relatedToTime")!.Value));
    }

    [Fact]
    public void HtmlLinksEveryRowToASentenceThatIsThere()
    {
        var html = XDocument.Parse(Document(new HtmlExport(), 2).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "", StringComparison.Ordinal));
        var ids = html.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var links = html.Descendants("a").Attributes("href").Select(a => a.Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.Contains(l[1..], ids));
    }

    [Fact]
    public void MarkupInAnArticleStaysText()
    {
        var coded = new CodedBuilder(Hostile + " Arvenne a manifesté.").With(a => a with { Title = Hostile, Outlet = Hostile, Url = "javascript:alert(1)" });
        var arvenne = coded.Entity("Arvenne");
        coded.Event(EventType.Protest, "manifesté", [arvenne]);
        coded.Statement([arvenne], null, Hostile);
        var article = ArticleRecord.Of(coded.Build());
        var html = new HtmlExport().Head(article) + Body(new HtmlExport(), article);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", Body(new MarkdownExport(), article).Replace("\\<", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        var timeMl = new TimeMlExport();
        Assert.NotNull(XDocument.Parse(timeMl.Head(article) + Body(timeMl, article)));
        Assert.DoesNotContain("<script", Rows(new TimelineJsExport(), article, new ExportHeading(Hostile, Hostile)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://example.org/a_b", "- Address: <https://example.org/a_b>\n")]
    [InlineData("javascript:alert(1)", "- Address: javascript:alert(1)\n")]
    [InlineData("https://example.org/<b>", "- Address: https://example.org/\\<b\\>\n")]
    public void OnlyAnAddressOfTheWebIsALinkInMarkdown(string url, string expected) =>
        Assert.Contains(expected, Body(new MarkdownExport(), ArticleRecord.Of(new CodedBuilder("Il pleut.").With(a => a with { Url = url }).Build())), StringComparison.Ordinal);

    [Fact]
    public void EveryMarkdownRowHasAllCells()
    {
        var rows = Body(new MarkdownExport(), ArticleRecord.Of(Talks.Read())).Split('\n').Where(l => l.StartsWith('|')).ToList();
        Assert.Equal(8 + 4, rows.Count);
        Assert.All(rows, r => Assert.Equal(6, r.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
    }

    internal static string Body(ArticleExport export, ArticleRecord record, int number = 0)
    {
        var bytes = new ArrayBufferWriter<byte>();
        export.Write(record, number, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>A document of rows.</summary>
    internal static string Rows(RowExport export, ArticleRecord record, ExportHeading? heading, int articles = 1)
    {
        using var output = new MemoryStream();
        using (var writer = export.Open(output, heading))
        {
            foreach (var row in Enumerable.Range(0, articles).SelectMany(n => ArticleChronology.Of(record, n).Rows))
                writer.Write(row);
            writer.Complete();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Rows(RowExport export, int articles) =>
        Rows(export, ArticleRecord.Of(Talks.Read()), articles == 1 ? new ExportHeading(Talks.Title) : null, articles);

    private static string Document(ArticleExport export, int articles)
    {
        var record = ArticleRecord.Of(Talks.Read());
        var only = articles == 1 ? record : null;
        return export.Head(only) + string.Join(export.Separator, Enumerable.Range(0, articles).Select(n => Body(export, record, n))) + export.Tail(only);
    }
}
