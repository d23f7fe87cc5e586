using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>
/// Finds subjects that the parser did not join: in « le Canada et l'Union ont signé » both hang on the verb, in a long
/// enumeration of people the middle ones become appositions.
/// </summary>
internal static class Coordination
{
    /// <summary>The words with further subjects of the same verb before them, when a conjunction stands between.</summary>
    public static ImmutableArray<int> Of(Sentence sentence, ImmutableArray<int> words)
    {
        if (words.Length != 1 || sentence.Words[words[0]] is not { BaseRelation: "nsubj", Head: >= 0 } last)
            return words;
        var all = words;
        foreach (var d in sentence.DependentsOf(last.Head))
        {
            if (d >= last.Index || !sentence.Words[d].Is("nsubj") || !HasConjunction(sentence, d, last.Index))
                continue;
            all = all.Add(d);
            foreach (var below in sentence.DependentsOf(d))
            {
                if (sentence.Words[below].Is("appos"))
                    all = all.Add(below);
            }
        }

        return all.Sort();
    }

    private static bool HasConjunction(Sentence sentence, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (sentence.Words[i].Relation == "cc")
                return true;
        }

        return false;
    }
}
