using Selon.Lab.Compile;
using Selon.Lexicons;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Tests.Rules;

/// <summary>Every rule of languages/fr with the trained models: its examples are found, its counterexamples are not.</summary>
public class RuleExampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "languages", "fr");
    private static readonly string Models = Path.Combine(Repository.Root, "models", "fr");
    private static readonly Lazy<CompiledLanguage> Language = new(() => CompiledLanguage.Read(Folder));
    private static readonly Lazy<ExampleRunner> Runner = new(() =>
        ReadingStages.Examples(new LanguagePack(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", "fr.pack"))), Models));

    public static TheoryData<string> Ids => [.. Language.Value.Rules.Select(r => r.Rule.Id).DefaultIfEmpty("")];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_come_out_as_told(string id)
    {
        Assert.SkipWhen(id.Length == 0, "languages/fr has no rules");
        Assert.SkipUnless(Directory.Exists(Models) && Directory.EnumerateFiles(Models, "*.model").Any(), "models/fr holds no models");
        var (text, rule) = Language.Value.Rules.Single(r => r.Rule.Id == id);
        var mistakes = new Mistakes();
        Runner.Value.Run(text, rule, mistakes);
        Assert.True(mistakes.Count == 0, mistakes.ToString());
    }
}
