using Selon.Entities.Gazetteers;
using Selon.Lexicons;

namespace Selon.Rules;

/// <summary>
/// Replaces lexicon references among the values of a constraint by the words of the lexicon. Not thread-safe: one is made for
/// each set of rules, whose equal lists of lemmas are then one object.
/// </summary>
internal sealed class ValueReader(Func<string, Lexicon?> lexicons)
{
    private readonly FunctionWords? _words = lexicons(VerbTable.FunctionWordTable) is { } words ? new FunctionWords(words) : null;
    private readonly Dictionary<string, PhraseSet> _phrases = new(StringComparer.Ordinal);

    /// <inheritdoc cref="Expand"/>
    public PhraseSet Phrases(PatternConstraint constraint)
    {
        var key = string.Join('|', constraint.Values);
        if (!_phrases.TryGetValue(key, out var set))
            _phrases.Add(key, set = new PhraseSet(Expand(constraint.Values, constraint.Position), _words));
        return set;
    }

    /// <exception cref="PatternException">No such lexicon, or no line of the class.</exception>
    public List<string> Expand(IEnumerable<string> values, int position)
    {
        var words = new List<string>();
        foreach (var value in values)
        {
            if (value[0] != '@')
                words.Add(value);
            else
                AddLines(words, value, position);
        }

        return words;
    }

    private void AddLines(List<string> words, string reference, int position)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? reference[1..] : reference[1..colon];
        var lexicon = lexicons(name) ?? throw new PatternException($"there is no lexicon {name}.tsv", position);
        var before = words.Count;
        foreach (var entry in lexicon.Entries)
        {
            if (colon < 0 || HasClass(entry["class"], reference.AsSpan(colon + 1)) || HasClass(entry["type"], reference.AsSpan(colon + 1)))
                words.Add(entry.Key);
        }

        if (words.Count == before)
            throw new PatternException(colon < 0 ? $"lexicon {name}.tsv has no lines" : $"no line of {name}.tsv has the class or type '{reference[(colon + 1)..]}'", position);
    }

    private static bool HasClass(ReadOnlySpan<char> cell, ReadOnlySpan<char> wanted)
    {
        foreach (var part in cell.Split('|'))
        {
            if (cell[part].Trim().SequenceEqual(wanted))
                return true;
        }

        return false;
    }
}
