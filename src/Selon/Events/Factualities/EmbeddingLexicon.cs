using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Factualities;

/// <summary>What a word does to the factuality of the event that it governs, introduces or modifies.</summary>
internal enum Effect : byte
{
    None,

    /// <summary>The event is as real as the word itself (a succeeded attempt, the immediate past).</summary>
    Same,
    Occurred,
    Ongoing,
    Announced,
    Demanded,
    Hypothetical,
    Purpose,
    Denied,
    Negated,
}

/// <summary>The lexicon <c>events/embedding</c>, by the place that a word takes towards the event.</summary>
internal sealed class EmbeddingLexicon
{
    private readonly FrozenDictionary<string, Effect> _infinitive;
    private readonly FrozenDictionary<string, Effect> _nominal;
    private readonly FrozenDictionary<string, Effect> _nouns;
    private readonly FrozenDictionary<string, Effect> _marks;
    private readonly FrozenDictionary<string, Effect> _cases;
    private readonly FrozenDictionary<string, Effect> _modifiers;
    private readonly FrozenDictionary<string, Effect> _determiners;
    private readonly FrozenDictionary<string, Effect> _adverbs;

    public EmbeddingLexicon(Lexicon lexicon)
    {
        _infinitive = Select(lexicon, "verb", "noun");
        _nominal = Select(lexicon, "verb", "inf");
        _nouns = Select(lexicon, "noun");
        _marks = Select(lexicon, "mark");
        _cases = Select(lexicon, "case");
        _modifiers = Select(lexicon, "mod");
        _determiners = Select(lexicon, "det");
        _adverbs = Select(lexicon, "adv");
    }

    public Effect OfVerb(Word verb, bool takesNoun) => (takesNoun ? _nominal : _infinitive).GetValueOrDefault(verb.Lemma);

    public Effect OfNoun(Word noun) => _nouns.GetValueOrDefault(noun.Lemma);

    public Effect OfMark(string lemma) => _marks.GetValueOrDefault(lemma);

    public Effect OfCase(string lemma) => _cases.GetValueOrDefault(lemma);

    public Effect OfModifier(Word word) => _modifiers.GetValueOrDefault(word.Lemma);

    public Effect OfDeterminer(Word word) => _determiners.GetValueOrDefault(word.Lemma);

    public Effect OfAdverb(Word word) => _adverbs.GetValueOrDefault(word.Lemma);

    private static FrozenDictionary<string, Effect> Select(Lexicon lexicon, string place, string? not = null)
    {
        var found = new Dictionary<string, Effect>(StringComparer.Ordinal);
        foreach (var entry in lexicon.Entries)
        {
            if (entry["as"] == place && (not is null || entry["takes"] != not))
                found.TryAdd(entry.Key, Parse(lexicon, entry));
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Effect Parse(Lexicon lexicon, LexiconEntry entry) =>
        Enum.TryParse<Effect>(entry["effect"], ignoreCase: true, out var effect)
            ? effect
            : throw new FormatException($"{lexicon.Name}.tsv:{entry.Line}: no effect \"{entry["effect"]}\"");
}
