using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Time.Resolving;

/// <summary>Finds the tense of the verb that governs a word, from features and dependencies (Universal Dependencies).</summary>
internal sealed class TenseFinder(LanguagePack pack)
{
    private const int MostSteps = 64;

    /// <summary>Verbs below verbs: deeper is no prose.</summary>
    private const int DeepestVerb = 16;

    private readonly FrozenSet<string> _of = Forms(pack, "time/of");
    private readonly FrozenDictionary<string, Tense> _auxiliaries = Tenses(pack, "time/auxiliary");
    private readonly FrozenDictionary<string, Tense> _before = Tenses(pack, "time/side");
    private readonly FrozenSet<string> _planning = Forms(pack, "time/modal", e => e["planning"].Length > 0);
    private readonly FrozenSet<string> _scheduling = Forms(pack, "time/modal", e => e["planning"] == "dated");
    private readonly FrozenSet<string> _done = Forms(pack, "time/done");
    private readonly FrozenSet<string> _modal = Forms(pack, "time/modal");

    /// <summary>How far before an expression a word like "prévu" may stand: "prévue pour le".</summary>
    private const int PlannedReach = 3;

    private readonly FrozenSet<string> _planned = Forms(pack, "time/planned");

    /// <param name="words">The words of the expression.</param>
    public Tense Of(Sentence sentence, WordRange words)
    {
        if (words.Length == 0)
            return Tense.Unknown;
        var tense = OfGoverningVerb(sentence, words, out var verb);
        if (words.Start == 0 || !_before.TryGetValue(sentence.Words[words.Start - 1].Key(), out var side))
            return tense;
        if (verb != null && IsPluperfect(sentence, verb))
            return Tense.Past;
        // "asked him to answer by May": the verb is past, the limit may be ahead.
        return side == Tense.Future && tense == Tense.Past ? Tense.Unknown : side == Tense.Unknown && tense == Tense.Future ? Tense.Future : side;
    }

    private Tense OfGoverningVerb(Sentence sentence, WordRange words, out Word? verb)
    {
        verb = null;
        var first = words.Start;
        for (var i = Math.Max(0, first - PlannedReach); i < first; i++)
        {
            if (_planned.Contains(sentence.Words[i].Key()))
                return Tense.Future;
        }

        var isNominal = first > 0 && _of.Contains(sentence.Words[first - 1].Key()) || _of.Contains(sentence.Words[first].Key()) || IsBeforeItsNoun(sentence, words);
        while (first < words.End - 1 && words.Contains(sentence.Words[first].Head))
            first++;
        var word = sentence.Words[first];
        for (var steps = 0; word.Head >= 0 && steps < MostSteps; steps++)
        {
            var head = sentence.Words[word.Head];
            if (!IsVerb(head) && (steps > 0 || sentence.Dependent(head.Index, "cop") == null))
            {
                word = head;
                continue;
            }

            verb = head;
            return isNominal && (steps > 0 || !head.Morphology.IsParticiple) ? Tense.Unknown
                    : _scheduling.Contains(head.Lemma) ? Tense.Future
                    : OfVerb(sentence, head);
        }

        return IsVerb(word) ? OfVerb(sentence, word) : sentence.Dependent(word.Index, "cop") is { } copula ? OfForm(copula) : Tense.Unknown;
    }

    /// <summary>The tense of a verb, or of a predicate with its copula, with its auxiliaries and the verb above it.</summary>
    public Tense OfVerb(Sentence sentence, Word verb) => OfVerb(sentence, verb, 0);

    private Tense OfVerb(Sentence sentence, Word verb, int depth)
    {
        var isInfinitive = verb.Morphology.IsInfinitive;
        Tense? byAuxiliary = null;
        foreach (var d in sentence.DependentsOf(verb.Index))
        {
            var aux = sentence.Words[d];
            if (!aux.Is("aux") && !aux.Is("cop"))
                continue;
            if (_auxiliaries.TryGetValue(aux.Key(), out var told))
                return told;
            // "is to resume", "is to be signed": what is still to come.
            if (byAuxiliary != null && aux.Morphology.IsInfinitive || (aux.Is("cop") && isInfinitive))
                return Tense.Future;
            isInfinitive |= aux.Morphology.IsInfinitive;
            if (!aux.Morphology.IsInfinitive)
                byAuxiliary ??= OfAuxiliary(verb, aux);
        }

        if (byAuxiliary is { } tense)
            return tense;
        return verb.Head >= 0 && depth < DeepestVerb && (isInfinitive || !verb.Morphology.IsFinite) && IsVerb(sentence.Words[verb.Head])
            ? OfDependentVerb(sentence, verb, isInfinitive, sentence.Words[verb.Head], depth + 1)
            : OfForm(verb);
    }

    /// <summary>"had left": what was before the past.</summary>
    public static bool IsPluperfect(Sentence sentence, Word verb)
    {
        foreach (var d in sentence.DependentsOf(verb.Index))
        {
            var word = sentence.Words[d];
            if (word.Is("aux") && verb.Morphology.Has("Tense", "Past") && (word.Morphology.Has("Tense", "Imp") || word.Morphology.Has("Tense", "Past")) && word.Morphology.IsFinite
                && !word.Relation.EndsWith("pass", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static Tense OfAuxiliary(Word verb, Word aux)
    {
        var tense = OfForm(aux);
        return tense is not (Tense.Future or Tense.Unknown) && aux.Is("aux") && !aux.Relation.EndsWith("pass", StringComparison.Ordinal)
            && verb.Morphology.IsParticiple && !verb.Morphology.Has("Tense", "Pres")
            ? Tense.Past
            : tense;
    }

    /// <summary>A verb without a tense of its own, below another verb.</summary>
    private Tense OfDependentVerb(Sentence sentence, Word verb, bool isInfinitive, Word head, int depth)
    {
        if (verb.Is("conj"))
            return OfVerb(sentence, head, depth);
        if (!isInfinitive)
            return verb.Is("xcomp") && OfForm(verb) == Tense.Unknown ? OfVerb(sentence, head, depth) : OfForm(verb);
        if (_planning.Contains(head.Lemma))
            return Tense.Future;
        return OfVerb(sentence, head, depth) switch
        {
            Tense.Present when _modal.Contains(head.Lemma) => Tense.Future,
            // What somebody wanted or asked for may have come or not.
            Tense.Past when !_done.Contains(head.Lemma) => Tense.Unknown,
            var tense => tense,
        };
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

    private static FrozenDictionary<string, Tense> Tenses(LanguagePack pack, string lexicon) =>
        pack.Lexicon(lexicon).Entries.ToFrozenDictionary(e => e.Key, e => Enum.Parse<Tense>(e["tense"]), StringComparer.Ordinal);

    private static FrozenSet<string> Forms(LanguagePack pack, string lexicon, Func<LexiconEntry, bool>? where = null) =>
        pack.Lexicon(lexicon).Entries.Where(where ?? (_ => true)).Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
}
