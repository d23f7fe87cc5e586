namespace Selon.Text.Tests;

/// <summary>The English analyzer of this build.</summary>
internal static class English
{
    private static readonly Lazy<TextAnalyzer> Shared = new(() => TextAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "models", "en")));

    public static TextAnalyzer Analyzer => Shared.Value;

    public static ParsedArticle Parse(string text) => Analyzer.Parse(new Article { Id = "test", Language = "en", Text = text });
}
