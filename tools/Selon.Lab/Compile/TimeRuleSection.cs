using Selon.Text.Packs;
using Selon.Time.Spotting;

namespace Selon.Lab.Compile;

/// <summary>Puts the compiled time rules of a language folder into its pack.</summary>
public static class TimeRuleSection
{
    /// <summary>Does nothing when the language has no time rules.</summary>
    public static void Add(PackWriter pack, string folder)
    {
        if (File.Exists(Path.Combine(folder, TimeRuleCompiler.File)))
            pack.Add(TimeRules.Section, TimeRuleCompiler.Compile(Path.Combine(folder, TimeRuleCompiler.File), Lexicons(folder), []));
    }

    /// <summary>The examples of a language's time rules, for tests.</summary>
    public static IReadOnlyList<TimeExample> Examples(string folder)
    {
        var examples = new List<TimeExample>();
        _ = TimeRuleCompiler.Compile(Path.Combine(folder, TimeRuleCompiler.File), Lexicons(folder), examples);
        return examples;
    }

    private static IEnumerable<string> Lexicons(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, TimeLexicons.Folder), "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f));
}
