using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Selon.Lab.Compile;

/// <summary>Reads the rules of one YAML file; what has the wrong shape is noted as a mistake and left out.</summary>
public sealed class RuleFileReader(string path, string file, Mistakes mistakes)
{
    public List<RuleText> Read(string yaml)
    {
        var rules = new List<RuleText>();
        foreach (var node in Load(yaml))
        {
            if (node is YamlMappingNode map)
                rules.Add(ReadRule(map));
            else
                Mistake(node, "a rule is a mapping that starts with '- id: …'");
        }

        return rules;
    }

    private IEnumerable<YamlNode> Load(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0)
                return [];
            if (stream.Documents[0].RootNode is YamlSequenceNode list)
                return list.Children;
            Mistake(stream.Documents[0].RootNode, "a file of rules is a list");
        }
        catch (YamlException e)
        {
            mistakes.Add(path, (int)e.Start.Line, e.Message.ReplaceLineEndings(" "));
        }

        return [];
    }

    private RuleText ReadRule(YamlMappingNode map)
    {
        var rule = new RuleText { Path = path, File = file, Stage = file[..file.IndexOf('/', StringComparison.Ordinal)], Line = Line(map) };
        foreach (var (key, value) in map.Children)
            ReadPart(rule, key, value);
        return rule;
    }

    private void ReadPart(RuleText rule, YamlNode key, YamlNode value)
    {
        switch (Scalar(key))
        {
            case "id":
                rule.Id = Scalar(value);
                break;
            case "when":
                rule.When = Scalar(value);
                rule.WhenLine = Line(value) + (value is YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } ? 1 : 0);
                break;
            case "emits":
                ReadEmits(value, rule);
                break;
            case "examples":
                ReadExamples(value, rule.Examples);
                break;
            case "counterexamples":
                ReadExamples(value, rule.Counterexamples);
                break;
            default:
                Mistake(key, $"unknown key '{Scalar(key)}'");
                break;
        }
    }

    private void ReadEmits(YamlNode node, RuleText rule)
    {
        if (node is not YamlMappingNode map)
        {
            Mistake(node, "emits is a mapping: { type: ACCUSE }");
            return;
        }

        foreach (var (key, value) in map.Children)
            rule.Emits.Add(new EmittedText(Scalar(key), string.Join('|', Values(value)), Line(key)));
    }

    private void ReadExamples(YamlNode node, List<ExampleText> examples)
    {
        if (node is not YamlSequenceNode list)
        {
            Mistake(node, "examples are a list");
            return;
        }

        foreach (var item in list.Children)
        {
            var example = item is YamlMappingNode map ? ReadExample(map) : new ExampleText(Scalar(item), Line(item));
            if (example.Text.Length == 0)
                Mistake(item, "an example has a text");
            else
                examples.Add(example);
        }
    }

    private ExampleText ReadExample(YamlMappingNode map)
    {
        var text = map.Children.FirstOrDefault(c => Scalar(c.Key) == "text").Value;
        var example = new ExampleText(text is null ? "" : Scalar(text), Line(map));
        foreach (var (key, value) in map.Children)
        {
            if (Scalar(key) == "finds" && value is YamlMappingNode finds)
                example.Finds.AddRange(finds.Children.Select(f => new FindText(Scalar(f.Key), Values(f.Value), Line(f.Key))));
            else if (Scalar(key) != "text")
                Mistake(key, Scalar(key) == "finds" ? "finds is a mapping: { trigger: accusé }" : $"unknown key '{Scalar(key)}'");
        }

        return example;
    }

    /// <summary>A list, or a scalar whose commas separate.</summary>
    private string[] Values(YamlNode node) => node is YamlSequenceNode list
        ? [.. list.Children.Select(Scalar)]
        : Scalar(node).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Scalar(YamlNode node)
    {
        if (node is YamlScalarNode scalar)
            return (scalar.Value ?? "").TrimEnd();
        Mistake(node, "a text is expected here");
        return "";
    }

    private void Mistake(YamlNode node, string message) => mistakes.Add(path, Line(node), message);

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
