using System.Text;
using Selon.Time.Spotting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Selon.Lab.Compile;

/// <summary>An example of a time rule: a sentence, the day it was published, what is found in it.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Expected">Expression and value, alternately as in the text; empty for a counterexample.</param>
public sealed record TimeExample(string Rule, int Line, string Text, string? Published, IReadOnlyList<(string Text, string Value)> Expected);

/// <summary>Compiles <c>time/rules.yaml</c> into the section that the time stage reads.</summary>
public static class TimeRuleCompiler
{
    public const string File = "time/rules.yaml";

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { "id", "when", "emits", "examples", "counterexamples" };

    /// <param name="lexicons">Names of the lexicons under <c>time/</c>.</param>
    /// <exception cref="FormatException">A rule is wrong; the message starts with file and line.</exception>
    public static string Compile(string path, IEnumerable<string> lexicons, List<TimeExample> examples)
    {
        var classes = new HashSet<string>(TimeSymbols.Shapes.Concat(lexicons), StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var phrases = new TimePhrases();
        var text = new StringBuilder();
        foreach (var node in Rules(path))
        {
            try
            {
                var rule = (YamlMappingNode)node;
                if (rule.Children.ContainsKey("part"))
                {
                    phrases.Add(Required(rule, "part"), Required(rule, "is"));
                    continue;
                }

                var id = Required(rule, "id");
                if (!ids.Add(id))
                    throw new FormatException($"rule {id} is there twice");
                foreach (var key in rule.Children.Keys)
                {
                    if (!Keys.Contains(((YamlScalarNode)key).Value!))
                        throw Wrong(path, key, $"unknown key {key}");
                }

                text.Append("R\t").Append(id).Append('\t').Append(Said(path, rule)).Append('\n');
                AddPatterns(path, rule, classes, phrases, text);
                AddExamples(path, rule, id, examples);
            }
            catch (FormatException e) when (!e.Message.StartsWith(path, StringComparison.Ordinal))
            {
                throw Wrong(path, node, e.Message);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<YamlNode> Rules(string path)
    {
        var yaml = new YamlStream();
        try
        {
            using var reader = System.IO.File.OpenText(path);
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new FormatException($"{path}:{e.Start.Line}: {e.Message}", e);
        }

        return yaml.Documents.Count == 0 ? [] : (YamlSequenceNode)yaml.Documents[0].RootNode;
    }

    private static string Said(string path, YamlMappingNode rule)
    {
        var parts = new List<string>();
        if (!rule.Children.TryGetValue("emits", out var emits) || emits is not YamlMappingNode map)
            throw new FormatException("emits is missing");
        foreach (var (key, value) in map.Children)
        {
            var (k, v) = (((YamlScalarNode)key).Value!, ((YamlScalarNode)value).Value!);
            if (k == "interval")
            {
                parts.Add("interval");
                continue;
            }

            try
            {
                _ = TimeAssignment.Parse(k, v);
            }
            catch (FormatException e)
            {
                throw Wrong(path, key, e.Message);
            }

            parts.Add($"{k}={v}");
        }

        return string.Join(';', parts);
    }

    private static void AddPatterns(string path, YamlMappingNode rule, HashSet<string> classes, TimePhrases phrases, StringBuilder text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in Scalars(rule, "when"))
        {
            try
            {
                foreach (var variant in TimePattern.Expand(phrases.Replace(pattern.Value!)))
                {
                    if (variant.Find(i => i[0] == '$' && !classes.Contains(i[1..])) is { } unknown)
                        throw new FormatException($"no lexicon or shape {unknown}");
                    var line = string.Join(' ', variant);
                    if (seen.Add(line))
                        text.Append("V\t").Append(line).Append('\n');
                }
            }
            catch (FormatException e)
            {
                throw Wrong(path, pattern, e.Message);
            }
        }

        if (seen.Count == 0)
            throw new FormatException("when is missing");
    }

    private static void AddExamples(string path, YamlMappingNode rule, string id, List<TimeExample> examples)
    {
        var count = examples.Count;
        foreach (var node in Scalars(rule, "examples"))
            examples.Add(Example(path, id, node));
        if (examples.Count == count)
            throw new FormatException("examples are missing");
        foreach (var node in Scalars(rule, "counterexamples"))
            examples.Add(new TimeExample(id, (int)node.Start.Line, node.Value!, null, []));
    }

    /// <summary>"2023-09-24 | sentence | expression = value | …"; the day of publication may be missing.</summary>
    private static TimeExample Example(string path, string id, YamlScalarNode node)
    {
        var parts = node.Value!.Split(" | ");
        var published = parts[0].Length == 10 && char.IsAsciiDigit(parts[0][0]) ? parts[0] : null;
        var first = published == null ? 0 : 1;
        var expected = new List<(string, string)>();
        foreach (var part in parts.Skip(first + 1))
        {
            var sides = part.Split(" = ");
            if (sides.Length != 2)
                throw Wrong(path, node, "an example reads: day | sentence | expression = value");
            expected.Add((sides[0], sides[1]));
        }

        return expected.Count > 0
            ? new TimeExample(id, (int)node.Start.Line, parts[first], published, expected)
            : throw Wrong(path, node, "an example needs an expression and its value");
    }

    private static IEnumerable<YamlScalarNode> Scalars(YamlMappingNode rule, string key) =>
        !rule.Children.TryGetValue(key, out var node) ? []
        : node is YamlSequenceNode list ? list.Children.Cast<YamlScalarNode>()
        : [(YamlScalarNode)node];

    private static string Required(YamlMappingNode rule, string key) =>
        rule.Children.TryGetValue(key, out var node) && node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value
            : throw new FormatException($"{key} is missing");

    private static FormatException Wrong(string path, YamlNode node, string message) => new($"{path}:{node.Start.Line}: {message}");
}
