using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Time.Resolving;

/// <summary>Finds the tense of the verb that governs a word, from features and dependencies (Universal Dependencies).</summary>
internal sealed class TenseFinder(LanguagePack pack)
{
    private const int MostSteps = 64;

    private readonly FrozenSet<string> _of = Forms(pack, "time/of");
    private readonly FrozenDictionary<string, Tense> _auxiliaries = Auxiliaries(pack);
    private readonly FrozenSet<string> _tenseless = pack.HasLexicon("time/tenseless") ? Forms(pack, "time/tenseless") : [];
    private readonly FrozenSet<string> _planning = pack.Lexicon("time/modal").Entries.Where(e => e["planning"].Length > 0).Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _modal = Forms(pack, "time/modal");

    /// <summary>How far before an expression a word like "prévu" may stand: "prévue pour le".</summary>
    private const int PlannedReach = 3;

    private readonly FrozenSet<string> _planned = Forms(pack, "time/planned");

    /// <param name="words">The words of the expression.</param>
    public Tense Of(Sentence sentence, WordRange words)
    {
        if (words.Length == 0)
            return Tense.Unknown;
        var tense = OfGoverningVerb(sentence, words);
        return tense != Tense.Future && words.Start > 0 && _tenseless.Contains(sentence.Words[words.Start - 1].Key()) ? Tense.Unknown : tense;
    }

    private Tense OfGoverningVerb(Sentence sentence, WordRange words)
    {
        var first = words.Start;
        for (var i = Math.Max(0, first - PlannedReach); i < first; i++)
        {
            if (_planned.Contains(sentence.Words[i].Key()))
                return Tense.Future;
        }

        var word = sentence.Words[first];
        var isNominal = first > 0 && _of.Contains(sentence.Words[first - 1].Key()) || _of.Contains(word.Key()) || IsBeforeItsNoun(sentence, words);
        for (var steps = 0; word.Head >= 0 && steps < MostSteps; steps++)
        {
            var head = sentence.Words[word.Head];
            if (IsVerb(head))
                return isNominal && (steps > 0 || !head.Morphology.IsParticiple) ? Tense.Unknown
                    : _planning.Contains(head.Lemma) ? Tense.Future
                    : OfVerb(sentence, head);
            word = head;
        }

        return IsVerb(word) ? OfVerb(sentence, word) : sentence.Dependent(word.Index, "cop") is { } copula ? OfForm(copula) : Tense.Unknown;
    }

    /// <summary>The tense of a verb with its auxiliaries and the modal verb above it.</summary>
    public Tense OfVerb(Sentence sentence, Word verb)
    {
        foreach (var d in sentence.DependentsOf(verb.Index))
        {
            var aux = sentence.Words[d];
            if (!aux.Is("aux") && !aux.Is("cop"))
                continue;
            if (_auxiliaries.TryGetValue(aux.Key(), out var told))
                return told;
            var tense = OfForm(aux);
            if (tense is Tense.Future or Tense.Unknown)
                return tense;
            if (aux.Is("aux") && !aux.Relation.EndsWith("pass", StringComparison.Ordinal) && verb.Morphology.IsParticiple && !verb.Morphology.Has("Tense", "Pres"))
                return Tense.Past;
            return tense;
        }

        if (verb.Morphology.IsInfinitive && verb.Head >= 0 && IsVerb(sentence.Words[verb.Head]))
        {
            var head = sentence.Words[verb.Head];
            if (_planning.Contains(head.Lemma))
                return Tense.Future;
            var tense = OfVerb(sentence, head);
            return tense == Tense.Present && _modal.Contains(head.Lemma) ? Tense.Future : tense == Tense.Past ? Tense.Unknown : tense;
        }

        return OfForm(verb);
    }

    /// <summary>"Thursday's vote", "the Thursday vote": the expression tells of the noun behind it.</summary>
    private static bool IsBeforeItsNoun(Sentence sentence, WordRange words)
    {
        for (var i = words.Start; i < words.End; i++)
        {
            var word = sentence.Words[i];
            if (word.Head >= words.End && sentence.Words[word.Head].Pos is UniversalPos.Noun or UniversalPos.Propn
                && (word.Is("compound") || word.Is("nmod") || word.Is("amod")))
                return true;
        }

        return false;
    }

    private static Tense OfForm(Word word)
    {
        var m = word.Morphology;
        if (m.Has("Mood", "Cnd"))
            return Tense.Unknown;
        if (m.Has("Mood", "Sub"))
            return Tense.Future;
        return m["Tense"] switch
        {
            "Past" or "Imp" or "Pqp" => Tense.Past,
            "Fut" => Tense.Future,
            "Pres" when m.IsFinite => Tense.Present,
            _ => Tense.Unknown,
        };
    }

    private static bool IsVerb(Word word) => word.Pos is UniversalPos.Verb or UniversalPos.Aux;

    /// <summary>Auxiliaries that tell the tense where their form does not: "will".</summary>
    private static FrozenDictionary<string, Tense> Auxiliaries(LanguagePack pack) =>
        pack.HasLexicon("time/auxiliary")
            ? pack.Lexicon("time/auxiliary").Entries.ToFrozenDictionary(e => e.Key, e => Enum.Parse<Tense>(e["tense"]), StringComparer.Ordinal)
            : FrozenDictionary<string, Tense>.Empty;

    private static FrozenSet<string> Forms(LanguagePack pack, string lexicon) =>
        pack.Lexicon(lexicon).Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
}
