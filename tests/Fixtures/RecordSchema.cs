using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Selon.Fixtures;

/// <summary>Checks records and rows against docs/*.schema.json: the few keywords of JSON Schema that the file uses, and no others.</summary>
public sealed class RecordSchema
{
    private static readonly HashSet<string> Known =
        ["$schema", "$defs", "$ref", "title", "description", "type", "properties", "additionalProperties", "required", "items", "minItems", "enum", "const", "pattern", "minimum", "maximum"];

    private readonly JsonObject _root;

    private RecordSchema(JsonObject root) => _root = root;

    /// <summary>A schema of the folder docs.</summary>
    public static RecordSchema Load(string file = "record.schema.json") => new(JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", file)))!.AsObject());

    /// <summary>What is wrong, with the path of the value; empty when nothing is.</summary>
    public List<string> Problems(JsonNode? record)
    {
        var problems = new List<string>();
        Check(_root, record, "$", problems);
        return problems;
    }

    private void Check(JsonObject schema, JsonNode? value, string path, List<string> problems)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            schema = _root["$defs"]![reference["#/$defs/".Length..]]!.AsObject();
        problems.AddRange(schema.Where(k => !Known.Contains(k.Key)).Select(k => $"schema keyword {k.Key} is not checked"));
        if (schema["const"] is { } only && !JsonNode.DeepEquals(only, value))
            problems.Add($"{path}: is not {only}");
        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
            problems.Add($"{path}: {value} is not allowed");
        switch (schema["type"]?.GetValue<string>())
        {
            case "object" when value is JsonObject found:
                CheckObject(schema, found, path, problems);
                break;
            case "array" when value is JsonArray found:
                if (found.Count < (schema["minItems"]?.GetValue<int>() ?? 0))
                    problems.Add($"{path}: too few items");
                for (var i = 0; i < found.Count; i++)
                    Check(schema["items"]!.AsObject(), found[i], $"{path}[{i}]", problems);
                break;
            case "string" when value is JsonValue found && found.TryGetValue<string>(out var text):
                if (schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)))
                    problems.Add($"{path}: '{text}' does not match {pattern}");
                break;
            case "integer" or "number" when value is JsonValue found && found.TryGetValue<double>(out var number):
                if (number < (schema["minimum"]?.GetValue<double>() ?? double.MinValue) || number > (schema["maximum"]?.GetValue<double>() ?? double.MaxValue))
                    problems.Add($"{path}: {number} is out of range");
                break;
            case { } type:
                problems.Add($"{path}: no {type}");
                break;
        }
    }

    private void CheckObject(JsonObject schema, JsonObject value, string path, List<string> problems)
    {
        var properties = schema["properties"]!.AsObject();
        foreach (var name in schema["required"]!.AsArray().Select(n => n!.GetValue<string>()))
        {
            if (!value.ContainsKey(name))
                problems.Add($"{path}: {name} is missing");
        }

        foreach (var (name, item) in value)
        {
            if (properties[name] is JsonObject property)
                Check(property, item, $"{path}.{name}", problems);
            else
                problems.Add($"{path}: {name} is not in the schema");
        }
    }
}
