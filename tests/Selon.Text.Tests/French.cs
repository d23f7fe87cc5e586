namespace Selon.Text.Tests;

/// <summary>The French analyzer of this build, and where shared data may be.</summary>
internal static class French
{
    private static readonly Lazy<TextAnalyzer> Shared = new(() => TextAnalyzer.Load(ModelFolder));

    public static string ModelFolder => Path.Combine(AppContext.BaseDirectory, "models", "fr");

    public static TextAnalyzer Analyzer => Shared.Value;

    public static ParsedArticle Parse(string text) => Analyzer.Parse(new Article { Id = "test", Language = "fr", Text = text });

    /// <summary>A file of the shared data, or null when this machine has none.</summary>
    public static string? Data(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", path);
            if (File.Exists(file))
                return file;
        }

        return null;
    }

    public static string Spec(string name) => Path.Combine(AppContext.BaseDirectory, "Specs", name);
}
