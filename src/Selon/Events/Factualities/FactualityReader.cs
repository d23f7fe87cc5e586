using Selon.Events.Coding;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Factualities;

/// <summary>A factuality and the word that decided it, -1 when nothing did (a plain fact).</summary>
/// <param name="IsPurpose">True when only a purpose clause makes it hypothetical (<c>pour protester</c>).</param>
internal readonly record struct FactualityReading(Factuality Value, int Because, bool IsPurpose = false)
{
    /// <summary>True when the event is the content of an announcement, which may tell plans and facts.</summary>
    public bool IsTold { get; init; }

    /// <summary>True when the event is only thought of, hoped for or feared.</summary>
    public bool IsConsidered { get; init; }
}

/// <summary>
/// Reads how real an event is from its own clause (tense, mood, negation, modifiers) and from the words above it
/// that embed it (<c>demander</c>, <c>projet de</c>, <c>pouvoir</c>, <c>si</c>). Works outwards from the trigger;
/// the nearest word that decides wins, save that a denied or negated embedding turns it.
/// </summary>
internal sealed class FactualityReader
{
    /// <summary>No sentence of a newspaper nests deeper; bounds the walk on hostile trees.</summary>
    private const int MaxDepth = 12;

    private readonly EmbeddingLexicon _embedding;
    private readonly ClauseReader _clause;
    private readonly PhraseLookup _light;
    private readonly Lexicon _quantities;

    public FactualityReader(LanguagePack language)
    {
        _embedding = new EmbeddingLexicon(language.Lexicon("events/embedding"));
        _clause = new ClauseReader(_embedding);
        _quantities = language.Lexicon("events/quantities");
        _light = new PhraseLookup(language, "events/light_verbs");
    }

    /// <summary>The reader of single clauses that it works with.</summary>
    public ClauseReader Clauses => _clause;

    public FactualityReading Read(Sentence sentence, int trigger)
    {
        var node = trigger;
        FactualityReading? going = null;
        var purpose = false;
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var own = Own(sentence, node);
            if (own is Effect.Ongoing)
                going ??= Turned(own, node);
            else if (own is not (Effect.None or Effect.Same or Effect.Purpose or Effect.Announced))
                return Turned(own, node);
            purpose |= own is Effect.Purpose;
            var step = StepUp(sentence, node, own);

            // A future is as announced, unless it is only hoped for.
            if (own is Effect.Announced)
                return step.Effect is Effect.Considered or Effect.Wanted ? Turned(Effect.Considered, step.Word) : Turned(own, node);
            var effect = step.Word < 0 ? Effect.None : Under(sentence, step);
            if (effect is Effect.Ongoing)
                going ??= Turned(effect, step.Word);
            else if (effect is not (Effect.None or Effect.Same))
                return Turned(effect, step.Word);
            if (step.Word < 0)
                return going ?? new(purpose ? Factuality.Hypothetical : Factuality.Occurred, -1, purpose);
            node = step.Word;
        }

        return going ?? new(Factuality.Occurred, -1);
    }

    private Effect Own(Sentence sentence, int node)
    {
        var word = sentence.Words[node];
        if (word.Pos is UniversalPos.Verb or UniversalPos.Aux)
        {
            var effect = _clause.OfVerb(sentence, node);
            return effect is Effect.None && IsHappening(sentence, word) && IsPresent(sentence, node) ? Effect.Ongoing : effect;
        }

        var own = _clause.OfNoun(sentence, node);
        return own is Effect.None && sentence.Dependent(node, "cop") is not null ? _clause.OfVerb(sentence, node) : own;
    }

    /// <summary>The word above that carries or embeds the event; no word when the walk ends here.</summary>
    private Step StepUp(Sentence sentence, int node, Effect own)
    {
        var word = sentence.Words[node];
        if (word.Head < 0)
            return Step.End;
        var head = sentence.Words[word.Head];
        if (word.Relation == "conj")
            return word.Morphology.IsFinite ? Step.End : StepUp(sentence, head.Index, own);
        var isVerb = word.Pos is UniversalPos.Verb or UniversalPos.Aux;
        if (head.Pos is UniversalPos.Verb or UniversalPos.Aux)
            return isVerb ? FromVerbToVerb(sentence, word, head, own) : FromNounToVerb(sentence, word, head);
        if (!isVerb && word.Is("nmod") && _quantities.Contains(head.Lemma))
            return new Step(Effect.Same, head.Index);
        var nominalLink = isVerb
            ? word.Relation is "acl" or "ccomp" or "xcomp" or "advcl"
            : (word.Is("nmod") || word.Is("obl")) && _embedding.IsLink(sentence.Dependent(word.Index, "case"));
        if (nominalLink && _embedding.IsClaim(head) && !word.Morphology.IsParticiple)
            return new Step(Effect.Same, head.Index);
        if (!nominalLink || (isVerb && !IsInfinitival(sentence, word) && word.Relation == "acl"))
            return Step.End;
        if (_embedding.OfNoun(head) is var effect and not Effect.None)
            return new Step(effect, head.Index);

        // « a empêché les opposants de manifester », with the infinitive hung on the object.
        return isVerb && head.Is("obj") && head.Head >= 0 && _embedding.OfVerb(sentence.Words[head.Head], takesNoun: false) is var control and not Effect.None
            ? new Step(control, head.Head)
            : Step.End;
    }

    private Step FromVerbToVerb(Sentence sentence, Word word, Word head, Effect own)
    {
        if (own is Effect.Purpose)
            return new Step(Effect.Same, head.Index);
        if (word.Is("advcl"))
            return Step.End;
        if (!(IsInfinitival(sentence, word) && word.Is("parataxis")) && !(word.Is("xcomp") || word.Is("ccomp") || word.Is("csubj") || word.Is("obl") || word.Is("obj")))
            return Step.End;
        var effect = _embedding.OfVerb(head, takesNoun: false);
        if (effect is Effect.Wanted)
            return new Step(IsOwn(sentence, word, head) ? Effect.Announced : Effect.Wanted, head.Index);
        if (word.Is("ccomp") && effect is Effect.Announced or Effect.Told && !IsSubjunctive(sentence, word.Index))
            return Step.End;
        return effect is Effect.None ? Step.End : new Step(effect is Effect.Same ? effect : _clause.OfModal(sentence, head.Index, effect), head.Index);
    }

    private Step FromNounToVerb(Sentence sentence, Word word, Word head)
    {
        var complement = word.Is("obj") || word.Is("iobj") || word.Relation is "nsubj:pass" or "obl:arg" or "xcomp"
            || (word.Is("obl") && _embedding.IsLink(sentence.Dependent(word.Index, "case")));
        if (complement && (word.Is("obj") ? _embedding.OfObject(head) : _embedding.OfVerb(head, takesNoun: true)) is var effect and not Effect.None)
            return new Step(effect is Effect.Negated && _embedding.IsClaim(word) ? Effect.Denied : effect, head.Index);
        return (complement || word.Is("nsubj")) && IsCarrier(sentence, head) ? new Step(Effect.Same, head.Index) : Step.End;
    }

    /// <summary>What is left of an embedding that is itself negated: nobody demanded it, nobody denied it.</summary>
    private Effect Under(Sentence sentence, Step step)
    {
        var head = sentence.Words[step.Word];
        if (head.Pos is not (UniversalPos.Verb or UniversalPos.Aux) || !_clause.IsNegated(sentence, step.Word))
            return step.Effect;
        return step.Effect switch
        {
            Effect.Announced or Effect.Told => Effect.Negated,
            Effect.Hypothetical or Effect.Occurred when _embedding.IsModal(head) => Effect.Negated,
            Effect.Denied or Effect.Negated or Effect.Occurred => Effect.Occurred,
            Effect.Ongoing => Effect.Occurred,
            Effect.None or Effect.Same or Effect.Considered or Effect.Wanted => step.Effect,
            _ => Effect.Hypothetical,
        };
    }

    /// <summary>True when who wants it is also who is to do it: an infinitive, and nobody between.</summary>
    private static bool IsOwn(Sentence sentence, Word word, Word head)
    {
        if (!word.Is("xcomp") || !IsInfinitival(sentence, word))
            return false;
        foreach (var d in sentence.DependentsOf(head.Index))
        {
            if (sentence.Words[d].Is("obj") || sentence.Words[d].Is("iobj"))
                return false;
        }

        return true;
    }

    private static FactualityReading Turned(Effect effect, int because) => new(
        effect switch
        {
            Effect.Ongoing => Factuality.Ongoing,
            Effect.Announced or Effect.Told => Factuality.Announced,
            Effect.Demanded => Factuality.Demanded,
            Effect.Hypothetical or Effect.Purpose or Effect.Considered or Effect.Wanted => Factuality.Hypothetical,
            Effect.Denied => Factuality.Denied,
            Effect.Negated => Factuality.Negated,
            _ => Factuality.Occurred,
        },
        because)
    {
        IsTold = effect is Effect.Told,
        IsConsidered = effect is Effect.Considered or Effect.Wanted,
    };

    /// <summary>Light verbs and verbs of happening: the event in their subject or object is as real as they are.</summary>
    private bool IsCarrier(Sentence sentence, Word verb) =>
        _light.Longest(sentence, verb.Index) is { } line && line["class"] != "claim";

    private bool IsHappening(Sentence sentence, Word verb) =>
        _light.Longest(sentence, verb.Index, "class", "happen") is not null;

    private static bool IsPresent(Sentence sentence, int verb) =>
        sentence.Words[verb].Morphology is { IsFinite: true } form && form.Has("Tense", "Pres") && form.Has("Mood", "Ind");

    /// <summary>True for <c>signer</c>, <c>avoir signé</c> and <c>of signing</c>.</summary>
    private static bool IsInfinitival(Sentence sentence, Word word)
    {
        if (word.Morphology.IsInfinitive || (word.Morphology.Has("VerbForm", "Ger") && (sentence.Dependent(word.Index, "mark") ?? sentence.Dependent(word.Index, "case")) is not null))
            return true;
        foreach (var d in sentence.DependentsOf(word.Index))
        {
            if (sentence.Words[d].Is("aux") && sentence.Words[d].Morphology.IsInfinitive)
                return true;
        }

        return false;
    }

    private static bool IsSubjunctive(Sentence sentence, int verb)
    {
        if (sentence.Words[verb].Morphology.Has("Mood", "Sub"))
            return true;
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Is("aux") && sentence.Words[d].Morphology.Has("Mood", "Sub"))
                return true;
        }

        return false;
    }

    private readonly record struct Step(Effect Effect, int Word)
    {
        public static Step End => new(Effect.None, -1);
    }
}
