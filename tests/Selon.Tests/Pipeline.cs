using Selon.Events;
using Selon.Lexicons;
using Selon.Reading;
using Selon.Text;
using Selon.Text.Packs;

namespace Selon.Tests;

/// <summary>The French reader as it is shipped, loaded once for all tests.</summary>
internal static class Pipeline
{
    private static readonly Lazy<Reader> Loaded = new(() => new Reader(
        TextAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "models", "fr")),
        new LanguagePack(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", "fr.pack")))));

    public static Reader Reader => Loaded.Value;

    /// <summary>Reads a text whose paragraphs are its lines (blank lines are skipped).</summary>
    public static CodedArticle Read(string text, string? published = null) => Reader.Read(ArticleOf(text, published));

    public static Article ArticleOf(string text, string? published = null)
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var blocks = new List<TextBlock>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new TextBlock(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }

        return new Article { Id = "test", Language = "fr", Text = string.Join("\n\n", paragraphs), Published = published, Blocks = [.. blocks] };
    }
}
