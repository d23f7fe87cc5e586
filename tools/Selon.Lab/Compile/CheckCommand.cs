using System.CommandLine;
using Selon.Lexicons;
using Selon.Text.Packs;

namespace Selon.Lab.Compile;

/// <summary><c>Selon.Lab check languages/fr --models models/fr</c>: compiles a language folder and runs the examples of its rules.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A language folder, such as languages/fr." };
        var models = new Option<DirectoryInfo>("--models") { Description = "The folder of its models, such as models/fr.", Required = true };
        var only = new Option<string?>("--rule") { Description = "Runs the examples of this rule alone." };
        var command = new Command("check", "Run the examples and counterexamples of rules.") { folder, models, only };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder).FullName, parsed.GetRequiredValue(models).FullName, parsed.GetValue(only), Console.Out));
        return command;
    }

    /// <summary>Writes the mistakes and a last line of figures; 0 when all is right, else 1.</summary>
    public static int Run(string folder, string models, string? only, TextWriter output)
    {
        var language = CompiledLanguage.Read(folder);
        var pack = new LanguagePack(PackReader.Read(LanguageCompiler.Pack(language, folder).ToArray(), folder));
        var runner = ReadingStages.Examples(pack, models);
        int rules = 0, texts = 0;
        foreach (var (text, rule) in language.Rules)
        {
            if (only is not null && rule.Id != only)
                continue;
            rules++;
            texts += runner.Run(text, rule, language.Mistakes);
        }

        if (language.Mistakes.Count > 0)
            output.WriteLine(language.Mistakes);
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rules} rules, {texts} examples and counterexamples, {language.Mistakes.Count} mistakes"));
        return language.Mistakes.Count == 0 ? 0 : 1;
    }
}
