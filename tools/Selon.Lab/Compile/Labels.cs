using Selon.Lexicons;
using Selon.Rules;

namespace Selon.Lab.Compile;

/// <summary>
/// What rules may name, from tables of the language folder: relations (<c>rules/relations.tsv</c>), features
/// (<c>rules/features.tsv</c>), keys and values that each stage takes (<c>rules/emits.tsv</c>, <c>plover.tsv</c>).
/// </summary>
public sealed class Labels(IReadOnlyDictionary<string, Lexicon> lexicons)
{
    private readonly Lexicon? _relations = lexicons.GetValueOrDefault("rules/relations");
    private readonly Lexicon? _features = lexicons.GetValueOrDefault("rules/features");
    private readonly Lexicon? _emits = lexicons.GetValueOrDefault("rules/emits");
    private readonly Lexicon? _plover = lexicons.GetValueOrDefault("plover");

    /// <summary>What is wrong with a relation as a pattern writes it, or null.</summary>
    public string? CheckRelation(string relation, bool virtualAllowed)
    {
        if (Argument.TryParse(relation, out _))
            return virtualAllowed ? null : $"'{relation}' is no relation of a word";
        var plain = relation.EndsWith('*') ? relation[..^1] : relation;
        return _relations is null || _relations.Contains(plain) ? null : $"unknown relation '{relation}'";
    }

    /// <summary>What is wrong with a feature constraint, or null.</summary>
    public string? CheckFeature(string feature, IEnumerable<string> values)
    {
        if (_features is null)
            return null;
        if (_features[feature] is not [var entry, ..])
            return $"unknown feature '{feature}'";
        var known = entry["values"].Split('|');
        return values.FirstOrDefault(v => !known.Contains(v, StringComparer.Ordinal)) is { } wrong ? $"'{wrong}' is no value of {feature}" : null;
    }

    /// <summary>What is wrong with something emitted, or null.</summary>
    /// <param name="type">The event type that the rule emits, to which a mode must belong.</param>
    public string? CheckEmitted(string stage, EmittedText emitted, string? type)
    {
        if (_emits is null)
            return null;
        var line = _emits[stage].ToArray().FirstOrDefault(e => e["key"] == emitted.Key);
        if (line is null)
            return $"{stage} rules emit no '{emitted.Key}'";
        if (emitted.Value.Length == 0)
            return $"'{emitted.Key}' needs a value";
        var wrong = line["values"] == "*" ? null : emitted.Value.Split('|').FirstOrDefault(v => !IsAllowed(line["values"], v, type));
        return wrong is null ? null : $"'{wrong}' is no {emitted.Key}{(emitted.Key == "mode" ? $" of {type}" : "")}";
    }

    private bool IsAllowed(string values, string value, string? type)
    {
        // The stage reads the code from the trigger's line in that lexicon.
        if (value.StartsWith('@'))
            return lexicons.ContainsKey(value[1..]);
        if (!values.StartsWith("@plover:", StringComparison.Ordinal))
            return values.Split('|').Contains(value, StringComparer.Ordinal);
        var kind = values["@plover:".Length..];
        return _plover is null || _plover[value].ToArray().Any(e => e["kind"] == kind && (kind != "mode" || e["type"] == type));
    }
}
