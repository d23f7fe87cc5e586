using System.Text;
using Selon.Entities.Gazetteers;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Text.Packs;

namespace Selon.Lab.Compile;

/// <summary>Turns a language folder into one pack.</summary>
public static class LanguageCompiler
{
    /// <summary>First folders whose YAML files hold rules.</summary>
    private static readonly string[] RuleStages = ["events", "statements"];

    /// <exception cref="FormatException">Something is wrong; each line of the message is <c>file:line: message</c>.</exception>
    public static PackWriter Compile(string folder)
    {
        var language = CompiledLanguage.Read(folder);
        language.Mistakes.ThrowIfAny();
        return Pack(language, folder);
    }

    internal static PackWriter Pack(CompiledLanguage language, string folder)
    {
        var pack = new PackWriter();
        pack.Header["language"] = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        foreach (var (name, text) in language.Tables)
            pack.Add(LanguagePack.LexiconPrefix + name, text);
        foreach (var stage in RuleStages)
            pack.Add(RuleSection.Prefix + stage, Section(language, stage));
        TimeRuleSection.Add(pack, folder);
        AddPlaces(pack, folder);
        return pack;
    }

    /// <summary>The towns of the world, the same for every language.</summary>
    private static void AddPlaces(PackWriter pack, string folder)
    {
        var table = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!, "world", "places.tsv");
        if (File.Exists(table))
            pack.Add(PlaceSection.Name, PlaceSection.Write(new Lexicon("world/places", File.ReadAllText(table))));
    }

    internal static bool IsRuleFile(string file) =>
        RuleStages.Any(s => file.StartsWith(s + "/", StringComparison.Ordinal)) && file.EndsWith(".yaml", StringComparison.Ordinal);

    private static string Section(CompiledLanguage language, string stage)
    {
        var text = new StringBuilder();
        foreach (var (rule, compiled) in language.Rules)
        {
            if (rule.Stage == stage)
                text.Append(RuleSection.Write(compiled.Id, compiled.File, compiled.Line, rule.When, rule.Emits.Select(e => KeyValuePair.Create(e.Key, e.Value))));
        }

        return text.ToString();
    }
}
