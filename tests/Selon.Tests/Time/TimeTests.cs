using Selon.Lab.Compile;
using Selon.Lab.Measure;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Packs;
using Selon.Time;
using Xunit;

namespace Selon.Tests.Time;

/// <summary>What the tests of this folder share.</summary>
internal static class French
{
    public static LanguagePack Pack { get; } = new(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", "fr.pack")));

    public static TimeStage Stage { get; } = new(Pack);

    public static string Folder { get; } = Root() + "/languages/fr";

    private static readonly Lazy<TextAnalyzer> Analyzer = new(() => TextAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "models", "fr")));

    /// <summary>Read as the program reads it.</summary>
    public static DatedArticle Date(string text, string? published) => Stage.Run(Analyzer.Value.Parse(PlainText.Parse(text, published).Article));

    /// <summary>Read with forms alone, without annotation.</summary>
    public static DatedArticle DatePlain(string text, string? published) => Stage.Run(PlainText.Parse(text, published));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Selon.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the repository's root is not above the tests");
        return folder;
    }
}

public sealed class TimeRuleExampleTests
{
    public static TheoryData<string, int, string> Examples()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var example in TimeRuleSection.Examples(French.Folder))
            data.Add(example.Rule, example.Line, example.Text);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void RuleDoesWhatItsExampleSays(string rule, int line, string text)
    {
        var example = TimeRuleSection.Examples(French.Folder).First(e => e.Line == line);
        var dated = French.Date(text, example.Published);
        if (example.Expected.Count == 0)
        {
            Assert.DoesNotContain(dated.Times, t => t.FoundBy == rule);
            return;
        }

        var found = dated.Times.Select(t => (t.Span.Of(text), t.Value));
        Assert.Equal(example.Expected, found);
    }
}
