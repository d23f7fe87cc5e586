using System.Collections.Concurrent;

namespace Selon.Text;

/// <summary>
/// A set of universal features (<c>Mood=Ind|Tense=Pres</c>), interned: equal sets are one object.
/// See https://universaldependencies.org/u/feat/.
/// </summary>
public sealed class Morphology
{
    private static readonly ConcurrentDictionary<string, Morphology> Interned = new(StringComparer.Ordinal);

    private readonly KeyValuePair<string, string>[] _features;

    private Morphology(string text)
    {
        Text = text;
        _features = text.Length == 0
            ? []
            : [.. text.Split('|').Select(f => f.Split('=', 2)).Where(f => f.Length == 2).Select(f => KeyValuePair.Create(f[0], f[1]))];
    }

    /// <summary>No features; written <c>_</c> in CoNLL-U.</summary>
    public static Morphology None { get; } = Parse("_");

    /// <summary>The CoNLL-U text, empty for none.</summary>
    public string Text { get; }

    /// <summary>The value of a feature, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var feature in _features)
            {
                if (feature.Key == name)
                    return feature.Value;
            }

            return null;
        }
    }

    public bool IsPlural => this["Number"] == "Plur";

    public bool IsFinite => this["VerbForm"] == "Fin";

    public bool IsInfinitive => this["VerbForm"] == "Inf";

    public bool IsParticiple => this["VerbForm"] == "Part";

    /// <summary>Reads CoNLL-U features; <c>_</c> and the empty string are <see cref="None"/>.</summary>
    public static Morphology Parse(string features)
    {
        var text = features == "_" ? "" : features;
        return Interned.GetOrAdd(text, static t => new Morphology(t));
    }

    /// <summary>True when feature <paramref name="name"/> has <paramref name="value"/>.</summary>
    public bool Has(string name, string value) => this[name] == value;

    public override string ToString() => Text.Length == 0 ? "_" : Text;
}
