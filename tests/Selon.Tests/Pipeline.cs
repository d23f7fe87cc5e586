using Selon.Events;
using Selon.Lexicons;
using Selon.Reading;
using Selon.Text;
using Selon.Text.Packs;

namespace Selon.Tests;

/// <summary>The readers as they are shipped, each loaded once for all tests.</summary>
internal static class Pipeline
{
    private static readonly Lazy<Reader> French = new(() => Load("fr"));
    private static readonly Lazy<Reader> EnglishReader = new(() => Load("en"));

    public static Reader Reader => French.Value;

    public static Reader English => EnglishReader.Value;

    /// <summary>Reads a text whose paragraphs are its lines (blank lines are skipped).</summary>
    public static CodedArticle Read(string text, string? published = null) => Reader.Read(ArticleOf(text, published));

    /// <summary>The same in English.</summary>
    public static CodedArticle ReadEnglish(string text, string? published = null) => English.Read(ArticleOf(text, published, "en"));

    public static Article ArticleOf(string text, string? published = null, string language = "fr")
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var blocks = new List<TextBlock>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new TextBlock(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }

        return new Article { Id = "test", Language = language, Text = string.Join("\n\n", paragraphs), Published = published, Blocks = [.. blocks] };
    }

    private static Reader Load(string language) => new(
        TextAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "models", language)),
        new LanguagePack(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", language + ".pack"))));
}
