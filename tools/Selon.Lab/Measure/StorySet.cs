using System.Text;
using System.Text.Json;
using Selon.Records;

namespace Selon.Lab.Measure;

/// <summary>Records of articles whose story is known.</summary>
internal sealed record StorySet(ArticleRecord[] Articles, string[] Stories)
{
    /// <param name="gold">Lines with <c>id</c> and <c>story</c>, or <c>topic</c>.</param>
    /// <param name="records">What <c>selon read --format jsonl</c> made of the same articles.</param>
    public static StorySet Read(string gold, string records)
    {
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(gold))
        {
            using var json = JsonDocument.Parse(line);
            var story = json.RootElement.TryGetProperty("story", out var own) ? own : json.RootElement.GetProperty("topic");
            stories[json.RootElement.GetProperty("id").GetString()!] = story.GetString()!;
        }

        var articles = ReadRecords(records);
        return new StorySet(articles, [.. articles.Select(a => stories[a.Article.Id])]);
    }

    public static ArticleRecord[] ReadRecords(string file) => [.. File.ReadLines(file).Select(l => RecordReader.Read(Encoding.UTF8.GetBytes(l)))];
}
