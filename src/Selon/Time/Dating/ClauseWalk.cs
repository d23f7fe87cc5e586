using System.Collections.Frozen;
using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>Walks from a word to what governs it, as long as both happen at one time.</summary>
/// <param name="barriers">Lemmas of verbs whose object happened at another time: "condamner".</param>
/// <param name="simultaneous">Conjunctions of clauses that tell of the same time.</param>
/// <param name="during">Words before a noun whose date is also the date of its clause: "lors".</param>
internal sealed class ClauseWalk(FrozenSet<string> barriers, FrozenSet<string> simultaneous, FrozenSet<string> during)
{
    /// <summary>Deeper trees are no prose.</summary>
    public const int MostSteps = 64;

    /// <summary>The governing word, or -1 at the border of another statement's content or another time.</summary>
    public int Up(Sentence sentence, int node)
    {
        var word = sentence.Words[node];
        var head = sentence.Words[word.Head];
        if (word.Is("ccomp") || word.Is("parataxis") || word.Is("acl") || word.Is("dislocated"))
            return -1;
        if (word.Is("advcl"))
            return IsSimultaneous(sentence, node) ? head.Index : -1;
        var isNominal = word.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron;
        return isNominal && barriers.Contains(head.Lemma) ? -1 : head.Index;
    }

    /// <summary>True when an expression modifies a word, directly or as the date of what surrounds it ("lors du sommet du 3 mai").</summary>
    public bool HangsOn(Sentence sentence, WordRange expression, int node)
    {
        var head = HeadOf(sentence, expression);
        for (var steps = 0; head >= 0 && steps < 3; steps++)
        {
            var at = sentence.Words[head];
            if (at.Head < 0)
                return false;
            if (at.Head == node)
                return steps == 0 ? !at.Is("nsubj") && !at.Is("conj") : IsDuring(sentence, head) || IsParticiple(sentence, head, node);
            if (steps > 0 && !IsDuring(sentence, head) && !IsParticiple(sentence, head, at.Head))
                return false;
            head = at.Head;
        }

        return false;
    }

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

    private bool IsDuring(Sentence sentence, int word)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("case") && during.Contains(sentence.Words[d].Form.ToLowerInvariant()))
                return true;
        }

        return false;
    }

    /// <summary>"un accord signé le 3 mai": the participle's date is the noun's.</summary>
    private static bool IsParticiple(Sentence sentence, int word, int noun) =>
        sentence.Words[word].Is("acl") && !sentence.Words[word].Relation.EndsWith("relcl", StringComparison.Ordinal) && sentence.Words[noun].Pos == UniversalPos.Noun;

    private bool IsSimultaneous(Sentence sentence, int verb)
    {
        var isMarked = false;
        foreach (var d in sentence.DependentsOf(verb))
        {
            var word = sentence.Words[d];
            if (!word.Is("mark") && !word.Is("case"))
                continue;
            isMarked = true;
            if (simultaneous.Contains(word.Form.ToLowerInvariant()))
                return true;
        }

        return !isMarked;
    }
}
