using Selon.Lab.Compile;
using Selon.Lexicons;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Tests.Rules;

/// <summary>Every rule of every language with its trained models: its examples are found, its counterexamples are not.</summary>
public class RuleExampleTests
{
    private static readonly Dictionary<string, Lazy<CompiledLanguage>> Languages = new[] { "fr", "en" }.ToDictionary(
        l => l, l => new Lazy<CompiledLanguage>(() => CompiledLanguage.Read(Path.Combine(Repository.Root, "languages", l))), StringComparer.Ordinal);

    private static readonly Dictionary<string, Lazy<ExampleRunner>> Runners = Languages.Keys.ToDictionary(
        l => l,
        l => new Lazy<ExampleRunner>(() => ReadingStages.Examples(
            new LanguagePack(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", l + ".pack"))),
            Path.Combine(Repository.Root, "models", l))),
        StringComparer.Ordinal);

    public static TheoryData<string, string> Ids()
    {
        var ids = new TheoryData<string, string>();
        foreach (var (name, language) in Languages)
        {
            foreach (var (_, rule) in language.Value.Rules)
                ids.Add(name, rule.Id);
        }

        return ids;
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_come_out_as_told(string language, string id)
    {
        var (text, rule) = Languages[language].Value.Rules.Single(r => r.Rule.Id == id);
        var mistakes = new Mistakes();
        Runners[language].Value.Run(text, rule, mistakes);
        Assert.True(mistakes.Count == 0, mistakes.ToString());
    }
}
