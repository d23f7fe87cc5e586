using System.Collections.Frozen;
using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>Walks from a word to what governs it, as long as both happen at one time (Universal Dependencies).</summary>
internal sealed class ClauseWalk(DatingWords words)
{
    /// <summary>Deeper trees are no prose.</summary>
    public const int MostSteps = 64;

    /// <summary>Most words between an expression and the word that it dates.</summary>
    private const int MostLinks = 10;

    /// <summary>The governing word, or -1 at the border of another statement's content or of another time.</summary>
    public int Up(Sentence sentence, int node)
    {
        var word = sentence.Words[node];
        var head = sentence.Words[word.Head];
        if (word.Is("ccomp") || word.Is("parataxis") || word.Is("dislocated"))
            return -1;
        if (word.Is("acl") && head.Pos != UniversalPos.Verb)
            return IsCleft(sentence, head.Index) || (IsPresentParticiple(word) && !IsRelative(word)) ? head.Index : -1;
        if ((word.Is("advcl") || word.Is("acl")) && (IsOfBefore(sentence, node) || IsContrast(sentence, node)))
            return -1;
        if (word.Is("advcl") || word.Is("acl"))
            return IsCleft(sentence, head.Index) || HasMark(sentence, node, words.Simultaneous, none: true) ? head.Index : -1;
        if (word.Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron))
            return head.Index;
        return IsBarrier(sentence, word, head) || HasMark(sentence, node, words.Apart, none: false) || StandsApart(sentence, node) ? -1 : head.Index;
    }

    /// <summary>"condamne l'attentat", "hommage aux victimes de l'attentat"; not "vingt victimes dans un attentat".</summary>
    private bool IsBarrier(Sentence sentence, Word word, Word head) =>
        words.Barriers.Contains(head.Lemma) && (head.Pos != UniversalPos.Noun || HasMark(sentence, word.Index, words.Of, none: false));

    /// <summary>"deux jours après le rejet": the preposition stands before the phrase, wherever the parser hung it.</summary>
    private bool StandsApart(Sentence sentence, int noun)
    {
        var first = noun;
        while (first > 0 && sentence.Words[first - 1].Head == noun && sentence.Words[first - 1].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Num)
            first--;
        return first > 0 && sentence.Words[first - 1].Pos == UniversalPos.Adp && words.Apart.Contains(sentence.Words[first - 1].Key());
    }

    /// <summary>"pour avoir contourné l'embargo", "ayant contourné l'embargo": what was done before.</summary>
    private static bool IsOfBefore(Sentence sentence, int verb)
    {
        foreach (var d in sentence.DependentsOf(verb))
        {
            var aux = sentence.Words[d];
            if (aux.Is("aux") && !aux.Relation.EndsWith("pass", StringComparison.Ordinal) && !aux.Morphology.IsFinite)
                return true;
        }

        return false;
    }

    /// <summary>"alors qu'ils ont signé en 2015, …": a compound tense behind such a conjunction is another time.</summary>
    private bool IsContrast(Sentence sentence, int verb)
    {
        if (!HasMark(sentence, verb, words.Contrast, none: false))
            return false;
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Is("aux") && !sentence.Words[d].Relation.EndsWith("pass", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True when an expression modifies a word, directly or as the date of what surrounds it ("lors du sommet du 3 mai").</summary>
    /// <param name="isPast">The expression lies before the day of publication.</param>
    public bool HangsOn(Sentence sentence, WordRange expression, int node, bool isPast)
    {
        if (NounBefore(sentence, expression) is var noun and >= 0)
            return noun == node || (PassesDateOn(sentence, sentence.Words[noun], false, false) && HangsOn(sentence, noun, node, 1, false));
        return HeadOf(sentence, expression) is var at and >= 0 && (HangsOn(sentence, at, node, 0, isPast) || StandsBefore(sentence, expression, at, node));
    }

    /// <summary>"The president on Sunday denounced …": a parser may hang it on the subject, which ends where it starts.</summary>
    private static bool StandsBefore(Sentence sentence, WordRange expression, int at, int node)
    {
        if (expression.End >= sentence.Words.Length || sentence.Words[at].Head is not (>= 0 and var noun) || sentence.Words[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return false;
        var next = sentence.Words[expression.End];
        if (next.Pos == UniversalPos.Aux)
            next = next.Head >= 0 ? sentence.Words[next.Head] : next;
        return next.Index == node && next.Pos == UniversalPos.Verb && noun < expression.Start && IsIn(sentence, noun, sentence.Dependent(node, "nsubj"));
    }

    /// <summary>True for a word or one below it in the same phrase.</summary>
    private static bool IsIn(Sentence sentence, int word, Word? phrase)
    {
        for (var steps = 0; phrase != null && word >= 0 && steps < MostLinks; steps++, word = sentence.Words[word].Head)
        {
            if (word == phrase.Index)
                return true;
        }

        return false;
    }

    private bool HangsOn(Sentence sentence, int at, int node, int links, bool isPast)
    {
        var isRelative = false;
        for (; links < MostLinks; links++)
        {
            var word = sentence.Words[at];
            if (word.Head < 0 || (links == 0 && (word.Is("nsubj") || word.Is("conj"))))
                return false;
            if (links > 0 && !PassesDateOn(sentence, word, isPast, isRelative))
                return false;
            if (word.Head == node)
                return true;
            isRelative = word.Is("acl") || (isRelative && IsOfName(word));
            at = word.Head;
        }

        return false;
    }

    /// <summary>True for the subject of a verb that says what it did: its date is the deed's, not its own.</summary>
    public bool IsActor(Sentence sentence, Word word) =>
        word.Relation == "nsubj" && word.Head >= 0 && !words.Occurrence.Contains(sentence.Words[word.Head].Lemma);

    /// <summary>True for the root of "c'est … qui …": what happens is told by the clause below it.</summary>
    public bool IsCleft(Sentence sentence, int root) =>
        sentence.Dependent(root, "cop") != null
        && (sentence.Dependent(root, "nsubj") ?? sentence.Dependent(root, "expl")) is { } subject
        && words.CleftSubjects.Contains(subject.Key());

    /// <summary>The root, or in "c'est X qui a signé" the verb behind it.</summary>
    public int Predicate(Sentence sentence)
    {
        if (!IsCleft(sentence, sentence.Root))
            return sentence.Root;
        for (var i = sentence.Root + 1; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Pos == UniversalPos.Verb)
                return i;
        }

        return sentence.Root;
    }

    /// <summary>The date of a word is also that of its head: a participle's for its noun, a setting's for its clause.</summary>
    /// <param name="isPast">A past date is no aim: in "se sont entendus pour s'unir lundi" it dates the agreement.</param>
    /// <param name="isRelative">It comes from a relative clause, which may hang on a part of the noun it means.</param>
    private bool PassesDateOn(Sentence sentence, Word word, bool isPast, bool isRelative)
    {
        if (isRelative && (word.Is("nmod") || IsOfName(word)))
            return true;
        if (isPast && word.Morphology.IsInfinitive && (word.Is("advcl") || word.Is("xcomp") || word.Is("acl")))
            return true;
        if (word.Is("acl"))
            return !IsRelative(word) || words.Occurrence.Contains(word.Lemma);
        if (word.Is("advcl") && IsCleft(sentence, word.Head))
            return true;
        return HasMark(sentence, word.Index, words.During, none: false) || words.During.Contains(word.Key())
            || (word.Head >= 0 && words.During.Contains(sentence.Words[word.Head].Key()));
    }

    /// <summary>"le sommet du Marché commun (MC) qui se tient lundi": a name or its letters between a noun and its relative clause.</summary>
    private static bool IsOfName(Word word) =>
        (word.Is("nmod") || word.Is("appos") || word.Is("parataxis") || word.Is("amod") || word.Is("conj") || word.Is("flat"))
        && (word.Pos is UniversalPos.Propn or UniversalPos.Adj || char.IsUpper(word.Form[0]));

    /// <summary>The noun in "l'attentat du 14 juillet", or -1: "de" ties a date to the noun that it follows.</summary>
    private int NounBefore(Sentence sentence, WordRange expression)
    {
        var i = expression.Start - 1;
        if (i >= 0 && sentence.Words[i].Pos == UniversalPos.Det)
            i--;
        return i > 0 && words.Of.Contains(sentence.Words[i].Key()) && sentence.Words[i - 1].Pos == UniversalPos.Noun ? i - 1 : -1;
    }

    /// <summary>The word that an expression hangs on, or -1.</summary>
    public int GovernorOf(Sentence sentence, WordRange expression) => HeadOf(sentence, expression) is var at and >= 0 ? sentence.Words[at].Head : -1;

    /// <summary>The word of an expression that hangs outside of it.</summary>
    private static int HeadOf(Sentence sentence, WordRange expression)
    {
        for (var i = expression.Start; i < expression.End; i++)
        {
            if (!expression.Contains(sentence.Words[i].Head))
                return i;
        }

        return -1;
    }

    private static bool IsRelative(Word word) => word.Relation.EndsWith("relcl", StringComparison.Ordinal);

    private static bool IsPresentParticiple(Word word) => word.Morphology.IsParticiple && word.Morphology.Has("Tense", "Pres");

    /// <param name="none">What to say of a word without preposition or conjunction.</param>
    private static bool HasMark(Sentence sentence, int node, FrozenSet<string> marks, bool none)
    {
        var isMarked = false;
        foreach (var d in sentence.DependentsOf(node))
        {
            var word = sentence.Words[d];
            if (!word.Is("mark") && !word.Is("case"))
                continue;
            isMarked = true;
            if (marks.Contains(word.Key()))
                return true;
        }

        return !isMarked && none;
    }
}
