using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Time.Resolving;

/// <summary>Finds the tense of the verb that governs a word, from features and dependencies (Universal Dependencies for French).</summary>
internal sealed class TenseFinder(LanguagePack pack)
{
    private const int MostSteps = 64;

    private readonly FrozenSet<string> _of = Forms(pack, "time/of");
    private readonly FrozenSet<string> _modal = Forms(pack, "time/modal");

    /// <summary>How far before an expression a word like "prévu" may stand: "prévue pour le".</summary>
    private const int PlannedReach = 3;

    private readonly FrozenSet<string> _planned = Forms(pack, "time/planned");

    /// <param name="first">First word of the expression.</param>
    public Tense Of(Sentence sentence, int first)
    {
        if (first < 0)
            return Tense.Unknown;
        for (var i = Math.Max(0, first - PlannedReach); i < first; i++)
        {
            if (_planned.Contains(sentence.Words[i].Key()))
                return Tense.Future;
        }

        var isNominal = first > 0 && _of.Contains(sentence.Words[first - 1].Key())
            || _of.Contains(sentence.Words[first].Key());
        var word = sentence.Words[first];
        for (var steps = 0; word.Head >= 0 && steps < MostSteps; steps++)
        {
            var head = sentence.Words[word.Head];
            if (IsVerb(head))
                return isNominal && (steps > 0 || !head.Morphology.IsParticiple) ? Tense.Unknown : OfVerb(sentence, head);
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
            var tense = OfForm(aux);
            if (tense is Tense.Future or Tense.Unknown)
                return tense;
            if (aux.Is("aux") && !aux.Relation.EndsWith("pass", StringComparison.Ordinal) && verb.Morphology.IsParticiple)
                return Tense.Past;
            return tense;
        }

        if (verb.Morphology.IsInfinitive && verb.Head >= 0 && IsVerb(sentence.Words[verb.Head]))
        {
            var head = sentence.Words[verb.Head];
            var tense = OfVerb(sentence, head);
            return tense == Tense.Present && _modal.Contains(head.Lemma) ? Tense.Future : tense;
        }

        return OfForm(verb);
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

    private static FrozenSet<string> Forms(LanguagePack pack, string lexicon) =>
        pack.Lexicon(lexicon).Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
}
