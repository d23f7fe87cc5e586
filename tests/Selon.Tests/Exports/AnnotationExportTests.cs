using System.Buffers;
using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Selon.Events;
using Selon.Exports;
using Selon.Fixtures;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Exports;

/// <summary>Formats that annotate the text of articles.</summary>
public class AnnotationExportTests
{
    /// <summary>Characters beyond U+FFFF before and inside what is annotated, so that code units and characters differ.</summary>
    private static readonly ArticleRecord Emoji = Build("😀 Arvenne 😀 a arrêté Lubin. 😀");

    [Fact]
    public void QuotationPlaceAndHashAgreeWithTheText()
    {
        foreach (var record in new[] { SampleRows.Record, Emoji })
        {
            var page = JsonNode.Parse(Document(new WebAnnotationExport(), record))!;
            Assert.Equal("AnnotationPage", page["type"]!.GetValue<string>());
            Assert.Equal(record.Events.Length + record.Statements.Length, page["items"]!.AsArray().Count);
            var characters = record.Article.Text.EnumerateRunes().ToArray();
            foreach (var target in page["items"]!.AsArray().SelectMany(i => i!["target"]!.AsArray()))
            {
                var (quote, place) = (target!["selector"]![0]!, target["selector"]![1]!);
                var (start, end) = (place["start"]!.GetValue<int>(), place["end"]!.GetValue<int>());
                Assert.Equal(quote["exact"]!.GetValue<string>(), string.Concat(characters[start..end]));
                Assert.EndsWith(quote["prefix"]!.GetValue<string>(), string.Concat(characters[..start]), StringComparison.Ordinal);
                Assert.StartsWith(quote["suffix"]!.GetValue<string>(), string.Concat(characters[end..]), StringComparison.Ordinal);
                Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Article.Text))), target["selon:textHash"]!.GetValue<string>());
            }
        }
    }

    [Fact]
    public void AnAnnotationKeepsFactualityAndSpeakers()
    {
        var items = JsonNode.Parse(Document(new WebAnnotationExport(), SampleRows.Record))!["items"]!.AsArray();
        var denial = items.Single(i => i!["body"]!["selon:factuality"]?.GetValue<string>() == "denied")!;
        Assert.Equal("Tomas Elgren, as told by Norpress", denial["body"]!["selon:accordingTo"]!.GetValue<string>());
    }

    [Fact]
    public void SeveralArticlesAreOnePage()
    {
        var export = new WebAnnotationExport();
        var page = JsonNode.Parse(export.Head(null) + ExportTests.Body(export, SampleRows.Record) + export.Separator + ExportTests.Body(export, Emoji, 1) + export.Tail(null))!;
        var ids = page["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void BratSpansAreTheWordsOfTheTextFile()
    {
        var files = Untar(SampleRows.Record, Emoji, Build("Lubin a dit\n« non ».", "Lubin", "Lubin", "« non »"));
        Assert.Equal(["000000.ann", "000000.txt", "000001.ann", "000001.txt", "000002.ann", "000002.txt"], files.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, annotations) in files.Where(f => f.Key.EndsWith(".ann", StringComparison.Ordinal)))
        {
            var text = files[name[..^3] + "txt"].EnumerateRunes().ToArray();
            var ids = new HashSet<string>();
            foreach (var line in annotations.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')))
            {
                ids.Add(line[0]);
                if (line[0][0] == 'T')
                {
                    var spans = line[1][(line[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(s => s.Split(' ').Select(int.Parse).ToArray());
                    Assert.Equal(line[2], string.Join(' ', spans.Select(s => string.Concat(text[s[0]..s[1]]))));
                }
                else if (line[0][0] == 'E')
                {
                    Assert.All(line[1].Split(' '), r => Assert.Contains(r.Split(':')[1], ids));
                }
            }
        }
    }

    private static ArticleRecord Build(string text, string actor = "Arvenne", string recipient = "Lubin", string? said = null)
    {
        var b = new CodedBuilder(text);
        var (first, second) = (b.Entity(actor), b.Entity(recipient));
        if (said is null)
            b.Event(EventType.Coerce, "arrêté", [first], [second]);
        else
            b.Statement([first], "dit", said);
        return ArticleRecord.Of(b.Build());
    }

    private static string Document(ArticleExport export, ArticleRecord record) => export.Head(record) + ExportTests.Body(export, record) + export.Tail(record);

    private static Dictionary<string, string> Untar(params ArticleRecord[] records)
    {
        var export = new BratExport();
        var bytes = new ArrayBufferWriter<byte>();
        for (var i = 0; i < records.Length; i++)
            export.Write(records[i], i, bytes);
        bytes.Write(Encoding.UTF8.GetBytes(export.Tail(null)));
        using var tar = new TarReader(new MemoryStream(bytes.WrittenMemory.ToArray()));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        while (tar.GetNextEntry(copyData: true) is { } entry)
            files.Add(entry.Name, entry.DataStream is null ? "" : new StreamReader(entry.DataStream).ReadToEnd());
        return files;
    }
}
