using System.Collections.Frozen;
using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>Walks from a word to what governs it, as long as both happen at one time (Universal Dependencies).</summary>
internal sealed class ClauseWalk(DatingWords words)
{
    /// <summary>Deeper trees are no prose.</summary>
    public const int MostSteps = 64;

    /// <summary>The governing word, or -1 at the border of another statement's content or of another time.</summary>
    public int Up(Sentence sentence, int node)
    {
        var word = sentence.Words[node];
        var head = sentence.Words[word.Head];
        if (word.Is("ccomp") || word.Is("parataxis") || word.Is("dislocated") || IsContent(word, head))
            return -1;
        if (word.Is("acl") && head.Pos != UniversalPos.Verb)
            return IsCleft(sentence, head.Index) || (IsPresentParticiple(word) && !IsRelative(word)) ? head.Index : -1;
        if ((word.Is("advcl") || word.Is("acl")) && (IsOfBefore(sentence, node) || IsContrast(sentence, node)))
            return -1;
        // A clause with a verb of its own that the parser hung on a noun may belong to any verb.
        if (word.Is("advcl") && head.Pos is UniversalPos.Noun or UniversalPos.Propn && sentence.Dependent(node, "aux") is { Morphology.IsFinite: true })
            return -1;
        if (word.Is("advcl") || word.Is("acl"))
            return IsCleft(sentence, head.Index) || HasMark(sentence, node, words.Simultaneous, none: true) ? head.Index : -1;
        if (word.Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron))
            return head.Index;
        return IsBarrier(sentence, word, head) || HasMark(sentence, node, words.Apart, none: false) || StandsApart(sentence, node) ? -1 : head.Index;
    }

    /// <summary>"promised on Monday to leave", "a déclaré lundi être visé": what is said, asked or planned has no date of its own there.</summary>
    private bool IsContent(Word word, Word head) => word.Is("xcomp") && words.Reporting.Contains(head.Lemma);

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

    public static bool IsRelative(Word word) => word.Relation.EndsWith("relcl", StringComparison.Ordinal);

    private static bool IsPresentParticiple(Word word) => word.Morphology.IsParticiple && word.Morphology.Has("Tense", "Pres");

    /// <summary>True when a preposition or conjunction of the list stands before a noun or clause.</summary>
    /// <param name="none">What to say of a word without preposition or conjunction.</param>
    public static bool HasMark(Sentence sentence, int node, FrozenSet<string> marks, bool none)
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
