using Selon.Lexicons;
using Selon.Rules;

namespace Selon.Lab.Compile;

/// <summary>A language folder read and checked: its tables and its rules, with the examples that a pack leaves out.</summary>
public sealed class CompiledLanguage
{
    private readonly Dictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Text)> _tables = [];
    private readonly List<(RuleText Text, Rule Rule)> _rules = [];

    private CompiledLanguage()
    {
    }

    /// <summary>Names and texts of the tables, those that all languages share first.</summary>
    public IReadOnlyList<(string Name, string Text)> Tables => _tables;

    public IReadOnlyDictionary<string, Lexicon> Lexicons => _lexicons;

    /// <summary>The rules without mistakes, in the order of the files.</summary>
    public IReadOnlyList<(RuleText Text, Rule Rule)> Rules => _rules;

    public Mistakes Mistakes { get; } = new();

    /// <param name="folder">Such as <c>languages/fr</c>; tables that stand beside it (<c>languages/plover.tsv</c>) belong to every language.</param>
    public static CompiledLanguage Read(string folder)
    {
        var language = new CompiledLanguage();
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        foreach (var file in Sorted(Path.GetDirectoryName(root)!, "*.tsv", SearchOption.TopDirectoryOnly))
            language.AddTable(file, Path.GetFileName(file));
        foreach (var file in Sorted(root, "*.tsv", SearchOption.AllDirectories))
            language.AddTable(file, Relative(root, file));
        var checker = new RuleChecker(language.Lexicons, language.Mistakes);
        foreach (var file in Sorted(root, "*.yaml", SearchOption.AllDirectories))
        {
            if (LanguageCompiler.IsRuleFile(Relative(root, file)))
                language.AddRules(file, Relative(root, file), checker);
        }

        return language;
    }

    private static IEnumerable<string> Sorted(string folder, string pattern, SearchOption option) =>
        Directory.EnumerateFiles(folder, pattern, option).Order(StringComparer.Ordinal);

    private static string Relative(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    private void AddTable(string path, string file)
    {
        var name = file[..^".tsv".Length];
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        try
        {
            _lexicons.Add(name, new Lexicon(name, text));
            _tables.Add((name, text));
        }
        catch (FormatException e)
        {
            // The message starts with NAME.tsv:LINE; the mistake names the file as it was found.
            var parts = e.Message.Split(':', 3);
            Mistakes.Add(path, parts.Length == 3 && int.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out var line) ? line : 1, parts[^1].Trim());
        }
    }

    private void AddRules(string path, string file, RuleChecker checker)
    {
        foreach (var text in new RuleFileReader(path, file, Mistakes).Read(File.ReadAllText(path)))
        {
            if (checker.Check(text) is { } rule)
                _rules.Add((text, rule));
        }
    }
}
