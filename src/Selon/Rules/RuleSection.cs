using System.Globalization;
using System.Text;
using Selon.Lexicons;
using Selon.Text.Packs;

namespace Selon.Rules;

/// <summary>
/// Rules in a pack: section <c>rules/STAGE</c>, UTF-8, one rule a line, cells separated by tabs: id, file, line, pattern
/// (white space folded), then one <c>key=value</c> for each thing emitted.
/// </summary>
public static class RuleSection
{
    public const string Prefix = "rules/";

    /// <summary>One line of the section.</summary>
    public static string Write(string id, string file, int line, string pattern, IEnumerable<KeyValuePair<string, string>> emits)
    {
        var text = new StringBuilder();
        text.Append(Clean(id)).Append('\t').Append(Clean(file)).Append('\t').Append(line.ToString(CultureInfo.InvariantCulture)).Append('\t').Append(Clean(pattern));
        foreach (var (key, value) in emits)
            text.Append('\t').Append(Clean(key)).Append('=').Append(Clean(value));
        return text.Append('\n').ToString();
    }

    /// <exception cref="PackException">A line cannot be read; the message names the pack, the section and the line.</exception>
    public static List<Rule> Read(LanguagePack pack, string stage)
    {
        var rules = new List<Rule>();
        if (!pack.Pack.Has(Prefix + stage))
            return rules;
        var values = new ValueReader(name => pack.HasLexicon(name) ? pack.Lexicon(name) : null);
        foreach (var line in pack.Pack.Text(Prefix + stage).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            if (cells.Length < 4 || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new PackException($"{pack.Pack.Name}: section {Prefix}{stage}: line {rules.Count + 1} is no rule");
            rules.Add(new Rule
            {
                Id = cells[0],
                File = cells[1],
                Line = number,
                Pattern = Compile(pack, stage, cells, values),
                Emits = cells[4..].Select(c => c.Split('=', 2)).ToDictionary(c => c[0], c => c[^1], StringComparer.Ordinal),
            });
        }

        return rules;
    }

    private static CompiledPattern Compile(LanguagePack pack, string stage, string[] cells, ValueReader values)
    {
        try
        {
            return CompiledPattern.Compile(Pattern.Parse(cells[3]), values);
        }
        catch (PatternException e)
        {
            throw new PackException($"{pack.Pack.Name}: section {Prefix}{stage}: rule {cells[0]}: {e.Message}", e);
        }
    }

    private static string Clean(string cell) => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
