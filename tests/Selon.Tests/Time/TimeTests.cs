using Selon.Lab.Compile;
using Selon.Lab.Measure;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Packs;
using Selon.Time;
using Xunit;

namespace Selon.Tests.Time;

/// <summary>A language as the tests of this folder use it.</summary>
internal sealed class TimeLanguage
{
    private readonly Lazy<TextAnalyzer> _analyzer;

    private TimeLanguage(string code)
    {
        Pack = new(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", code + ".pack")));
        Stage = new(Pack);
        Folder = Path.Combine(Root, "languages", code);
        _analyzer = new(() => TextAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "models", code)));
    }

    public static string Root { get; } = FindRoot();

    public static TimeLanguage French { get; } = new("fr");

    public static TimeLanguage English { get; } = new("en");

    /// <summary>ISO 639-1 codes of the languages whose time stage is tested.</summary>
    public static string[] Codes { get; } = ["fr", "en"];

    /// <summary>By its ISO 639-1 code.</summary>
    public static TimeLanguage Of(string code) => code == "fr" ? French : English;

    public LanguagePack Pack { get; }

    public TimeStage Stage { get; }

    public string Folder { get; }

    /// <summary>Read as the program reads it.</summary>
    public DatedArticle Date(string text, string? published) => Stage.Run(_analyzer.Value.Parse(PlainText.Parse(text, published).Article));

    /// <summary>Read with forms alone, without annotation.</summary>
    public DatedArticle DatePlain(string text, string? published) => Stage.Run(PlainText.Parse(text, published));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Selon.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the repository's root is not above the tests");
        return folder;
    }
}

public sealed class TimeRuleExampleTests
{
    public static TheoryData<string, string, int, string> Examples()
    {
        var data = new TheoryData<string, string, int, string>();
        foreach (var language in TimeLanguage.Codes)
        {
            foreach (var example in TimeRuleSection.Examples(TimeLanguage.Of(language).Folder))
                data.Add(language, example.Rule, example.Line, example.Text);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void RuleDoesWhatItsExampleSays(string code, string rule, int line, string text)
    {
        var language = TimeLanguage.Of(code);
        var example = TimeRuleSection.Examples(language.Folder).First(e => e.Line == line);
        var dated = language.Date(text, example.Published);
        if (example.Expected.Count == 0)
        {
            Assert.DoesNotContain(dated.Times, t => t.FoundBy == rule);
            return;
        }

        var found = dated.Times.Select(t => (t.Span.Of(text), t.Value));
        Assert.Equal(example.Expected, found);
    }
}
