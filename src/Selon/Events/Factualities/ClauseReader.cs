using Selon.Text;

namespace Selon.Events.Factualities;

/// <summary>What a clause or noun phrase says by itself about the factuality of its head: tense, mood, negation, marks, modifiers.</summary>
internal sealed class ClauseReader(EmbeddingLexicon embedding)
{
    /// <summary>The effect of a verb's own clause.</summary>
    public Effect OfVerb(Sentence sentence, int verb)
    {
        if (IsNegated(sentence, verb))
            return Effect.Negated;
        var auxiliary = Effect.None;
        foreach (var d in sentence.DependentsOf(verb))
        {
            var word = sentence.Words[d];
            var effect = word.Is("mark") ? embedding.OfMark(WithFixed(sentence, d), d > 0 ? sentence.Words[d - 1].Lemma : "", sentence.Words[verb].Is("advcl"))
                : word.Is("advmod") && embedding.OfAdverb(word, withParticle: false) == Effect.Hypothetical ? Effect.Hypothetical
                : Effect.None;
            if (effect is not Effect.None)
                return effect;
            if (word.Is("aux") && word.Relation != "aux:pass" && word.Relation != "aux:tense")
                auxiliary = embedding.OfAuxiliary(word) is var e and not Effect.None ? OfModal(sentence, d, e) : auxiliary;
        }

        return auxiliary is Effect.Conditional ? OfConditional(sentence, verb) : auxiliary is not Effect.None ? auxiliary : OfMood(sentence, verb);
    }

    /// <summary>The effect of a noun's own determiner, preposition and modifiers.</summary>
    public Effect OfNoun(Sentence sentence, int noun)
    {
        var found = Effect.None;
        foreach (var d in sentence.DependentsOf(noun))
        {
            var word = sentence.Words[d];
            var effect = word.Is("det") ? embedding.OfDeterminer(word)
                : word.Is("case") ? embedding.OfCase(WithFixed(sentence, d))
                : word.Is("advmod") && d < noun ? embedding.OfAdverb(word, withParticle: false)
                : word.Is("amod") || word.Is("acl") || word.Is("nmod") ? embedding.OfModifier(word)
                : Effect.None;
            if (effect is Effect.Negated or Effect.Denied)
                return effect;
            if (found is Effect.None)
                found = effect;
        }

        return found;
    }

    /// <summary>A modal such as <c>pouvoir</c> or <c>devoir</c> is a fact in the past tenses of the indicative (<c>a dû partir</c>).</summary>
    public Effect OfModal(Sentence sentence, int modal, Effect effect)
    {
        if (effect is Effect.Announced or Effect.Told or Effect.Hypothetical && embedding.IsModal(sentence.Words[modal]) && IsPerfect(sentence, modal))
            return OfMood(sentence, modal) is Effect.Hypothetical ? Effect.Hypothetical : Effect.Occurred;
        return effect;
    }

    /// <summary>True when a negation belongs to the verb itself: <c>ne … pas</c>, <c>aucun</c> subject or object, <c>personne</c>.</summary>
    public bool IsNegated(Sentence sentence, int verb)
    {
        bool particle = false, restricted = false, subordinate = false;
        foreach (var d in sentence.DependentsOf(verb))
        {
            var word = sentence.Words[d];
            particle |= embedding.IsParticle(word);
            restricted |= word.Is("advmod") && embedding.IsRestriction(word);
            subordinate |= word.Is("mark");
        }

        foreach (var d in sentence.DependentsOf(verb))
        {
            var word = sentence.Words[d];
            if (word.Is("advmod") && embedding.OfAdverb(word, particle) == Effect.Negated)
                return true;
            if ((word.Is("nsubj") || word.Is("obj")) && IsNegative(sentence, d))
                return true;
            if (word.Is("aux") && IsNegatedItself(sentence, d))
                return true;
        }

        // « avant qu'il ne parte », « craint qu'il n'attaque »: ne without meaning in a subordinate clause.
        return particle && !restricted && !subordinate;
    }

    /// <summary>« n'a pas pu partir », with the negation hung on the modal.</summary>
    private bool IsNegatedItself(Sentence sentence, int auxiliary)
    {
        foreach (var d in sentence.DependentsOf(auxiliary))
        {
            if (sentence.Words[d].Is("advmod") && embedding.OfAdverb(sentence.Words[d], withParticle: true) == Effect.Negated)
                return true;
        }

        return false;
    }

    /// <summary>True for a verb in the future, with an auxiliary or without: <c>will no longer recognise</c>, <c>ne reconnaîtra plus</c>.</summary>
    public bool IsFuture(Sentence sentence, int verb)
    {
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Is("aux") && embedding.OfAuxiliary(sentence.Words[d]) == Effect.Announced)
                return true;
        }

        return OfMood(sentence, verb) == Effect.Announced;
    }

    private static bool IsPerfect(Sentence sentence, int verb)
    {
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Relation == "aux:tense")
                return true;
        }

        return sentence.Words[verb].Morphology.Has("Tense", "Past") && !sentence.Words[verb].Morphology.IsInfinitive;
    }

    private bool IsNegative(Sentence sentence, int noun)
    {
        if (embedding.IsNegativePronoun(sentence.Words[noun]))
            return true;
        foreach (var d in sentence.DependentsOf(noun))
        {
            if (sentence.Words[d].Is("det") && embedding.OfDeterminer(sentence.Words[d]) == Effect.Negated)
                return true;
        }

        return false;
    }

    private static Effect OfMood(Sentence sentence, int verb)
    {
        var finite = sentence.Words[verb];
        var perfect = false;
        foreach (var d in sentence.DependentsOf(verb))
        {
            var word = sentence.Words[d];
            if ((word.Is("aux") || word.Is("cop")) && word.Morphology.IsFinite)
                (finite, perfect) = (word, word.Relation == "aux:tense");
        }

        var form = finite.Morphology;
        if (form.Has("Mood", "Imp"))
            return Effect.Demanded;
        if (form.Has("Mood", "Cnd"))
            return perfect ? Effect.None : IsReported(sentence, verb) ? Effect.Announced : Effect.Hypothetical;
        return form.Has("Tense", "Fut") && !perfect ? Effect.Announced : Effect.None;
    }

    // « would have signed » is not told as a fact, whoever says it.
    private static Effect OfConditional(Sentence sentence, int verb)
    {
        var perfect = false;
        foreach (var d in sentence.DependentsOf(verb))
            perfect |= sentence.Words[d].Is("aux") && sentence.Words[d].Morphology.IsInfinitive;
        return !perfect && IsReported(sentence, verb) ? Effect.Announced : Effect.Hypothetical;
    }

    // After a verb in the past the present conditional is the future of then: « il a dit qu'il signerait ».
    private static bool IsReported(Sentence sentence, int verb)
    {
        var word = sentence.Words[verb];
        if (word.Relation == "conj")
            return word.Head >= 0 && IsReported(sentence, word.Head);
        return word.Relation == "ccomp" && word.Head >= 0;
    }

    /// <summary>The lemma of a word with those fixed to it: <c>au lieu de</c>, <c>en cas de</c>.</summary>
    public static string WithFixed(Sentence sentence, int word)
    {
        var lemma = sentence.Words[word].Lemma;
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("fixed"))
                lemma += " " + sentence.Words[d].Lemma;
        }

        return lemma;
    }
}
