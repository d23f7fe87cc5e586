using Selon.Text;

namespace Selon.Rules;

/// <summary>Nouns and names coordinated to an argument: <c>Paris, Berlin et Rome</c>.</summary>
public static class Conjuncts
{
    /// <summary>
    /// Adds a word and the nominal words coordinated to it. Left out are conjuncts beyond the predicate (an argument does not
    /// surround its verb) and those that bring another preposition (<c>contre la Russie et pour la paix</c>).
    /// </summary>
    /// <param name="predicate">The word that the argument belongs to.</param>
    /// <param name="into">Receives the indexes; those that are there already are not added again.</param>
    public static void AddAll(Sentence sentence, int word, int predicate, List<int> into)
    {
        if (into.Contains(word))
            return;
        var first = into.Count;
        into.Add(word);
        if (!IsNominal(sentence.Words[word]))
            return;
        for (var i = first; i < into.Count; i++)
        {
            foreach (var d in sentence.DependentsOf(into[i]))
            {
                var conjunct = sentence.Words[d];
                if (conjunct.Is("conj") && IsNominal(conjunct) && !into.Contains(d)
                    && (predicate < word || predicate > d) && HasSameCase(sentence, word, d))
                    into.Add(d);
            }
        }
    }

    private static bool IsNominal(Word word) =>
        word.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron or UniversalPos.Num or UniversalPos.X or UniversalPos.Sym;

    private static bool HasSameCase(Sentence sentence, int first, int conjunct) =>
        sentence.Dependent(conjunct, "case") is not { } own || (sentence.Dependent(first, "case") is { } shared && shared.Lemma == own.Lemma);
}
