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

    /// <summary>Announced, which leaves open whether it has happened: a plan for cooperation, a fact for an attack.</summary>
    Told,
    Demanded,
    Hypothetical,

    /// <summary>Hypothetical, and no more than somebody's thought, hope or fear: no event at all.</summary>
    Considered,

    /// <summary>Announced when it is the subject's own act, considered when somebody else's (<c>wants Germany to pay</c>).</summary>
    Wanted,
    Purpose,

    /// <summary>The future of then after a verb of saying, else only possible (<c>would</c>).</summary>
    Conditional,
    Denied,
    Negated,
}

/// <summary>The lexicon <c>events/embedding</c>, by the place that a word takes towards the event.</summary>
internal sealed class EmbeddingLexicon
{
    /// <summary>What marks take that count at the head of adverbial clauses alone (English <c>to</c>).</summary>
    private const string AdverbialOnly = "advcl";

    /// <summary>What verbs take that do nothing to their object (<c>call a meeting</c>, not <c>call for a truce</c>).</summary>
    private const string ComplementOnly = "complement";

    private readonly FrozenDictionary<string, Effect> _infinitive;
    private readonly FrozenDictionary<string, Effect> _nominal;
    private readonly FrozenDictionary<string, Effect> _nouns;
    private readonly FrozenDictionary<string, Effect> _marks;
    private readonly FrozenDictionary<string, Effect> _adverbialMarks;
    private readonly FrozenDictionary<string, Effect> _auxiliaries;
    private readonly FrozenDictionary<string, Effect> _cases;
    private readonly FrozenDictionary<string, Effect> _modifiers;
    private readonly FrozenDictionary<string, Effect> _determiners;
    private readonly FrozenDictionary<string, Effect> _adverbs;
    private readonly FrozenDictionary<string, Effect> _adverbsWithParticle;
    private readonly FrozenDictionary<string, Effect> _particles;
    private readonly FrozenDictionary<string, Effect> _restrictions;
    private readonly FrozenDictionary<string, Effect> _pronouns;
    private readonly FrozenDictionary<string, Effect> _modals;
    private readonly FrozenDictionary<string, Effect> _links;
    private readonly FrozenSet<string> _notOfObjects;
    private readonly FrozenDictionary<string, Effect> _claims;

    public EmbeddingLexicon(Lexicon lexicon)
    {
        _infinitive = Select(lexicon, "verb", "noun");
        _nominal = Select(lexicon, "verb", "inf");
        _nouns = Select(lexicon, "noun");
        _marks = Select(lexicon, "mark", AdverbialOnly);
        _adverbialMarks = Select(lexicon, "mark");
        _auxiliaries = Select(lexicon, "aux");
        _cases = Select(lexicon, "case");
        _modifiers = Select(lexicon, "mod");
        _determiners = Select(lexicon, "det");
        _adverbs = Select(lexicon, "adv", "particle");
        _adverbsWithParticle = Select(lexicon, "adv");
        _particles = Select(lexicon, "particle");
        _restrictions = Select(lexicon, "restriction");
        _pronouns = Select(lexicon, "pron");
        _modals = Select(lexicon, "modal");
        _links = Select(lexicon, "link");
        _notOfObjects = lexicon.Entries.Where(e => e["as"] == "verb" && e["takes"] == ComplementOnly).Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
        _claims = Select(lexicon, "claim");
    }

    public Effect OfVerb(Word verb, bool takesNoun) => (takesNoun ? _nominal : _infinitive).GetValueOrDefault(verb.Lemma);

    /// <summary>The effect of a verb on its object: who calls a meeting holds it, who calls for one does not.</summary>
    public Effect OfObject(Word verb) => _notOfObjects.Contains(verb.Lemma) ? Effect.None : OfVerb(verb, takesNoun: true);

    public Effect OfNoun(Word noun) => _nouns.GetValueOrDefault(noun.Lemma);

    /// <param name="before">The word before it: <c>même si</c> is no condition.</param>
    /// <param name="adverbial">Whether it introduces an adverbial clause.</param>
    public Effect OfMark(string lemma, string before, bool adverbial)
    {
        var marks = adverbial ? _adverbialMarks : _marks;
        return marks.TryGetValue(before + " " + lemma, out var both) ? both : marks.GetValueOrDefault(lemma);
    }

    /// <summary>The effect of an auxiliary: its own line (<c>will</c>); in a language without such lines what it does as a verb (<c>devoir</c>).</summary>
    public Effect OfAuxiliary(Word auxiliary) =>
        _auxiliaries.Count > 0 ? _auxiliaries.GetValueOrDefault(auxiliary.Lemma) : OfVerb(auxiliary, takesNoun: false);

    public Effect OfCase(string lemma) => _cases.GetValueOrDefault(lemma);

    public Effect OfModifier(Word word) => _modifiers.GetValueOrDefault(word.Lemma);

    public Effect OfDeterminer(Word word) => _determiners.GetValueOrDefault(word.Lemma);

    /// <param name="withParticle">True beside a negative particle, where more adverbs negate (<c>ne … plus</c>).</param>
    public Effect OfAdverb(Word word, bool withParticle) =>
        (withParticle ? _adverbsWithParticle : _adverbs).GetValueOrDefault(word.Lemma);

    /// <summary>True for <c>ne</c>.</summary>
    public bool IsParticle(Word word) => _particles.ContainsKey(word.Lemma);

    /// <summary>True for <c>que</c>, which with the particle only restricts.</summary>
    public bool IsRestriction(Word word) => _restrictions.ContainsKey(word.Lemma);

    /// <summary>True for <c>personne</c>, <c>rien</c>.</summary>
    public bool IsNegativePronoun(Word word) => word.Pos == UniversalPos.Pron && _pronouns.ContainsKey(word.Lemma);

    public bool IsModal(Word word) => _modals.ContainsKey(word.Lemma);

    /// <summary>True for nouns of what somebody claims (<c>allegation</c>): their content is as real as they are let stand.</summary>
    public bool IsClaim(Word noun) => noun.Pos == UniversalPos.Noun && _claims.ContainsKey(noun.Lemma);

    /// <summary>True for prepositions that join a complement rather than a circumstance.</summary>
    public bool IsLink(Word? preposition) => preposition is not null && _links.ContainsKey(preposition.Lemma);

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
