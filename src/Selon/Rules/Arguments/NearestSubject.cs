using Selon.Text;

namespace Selon.Rules;

/// <summary>
/// The last resort for a finite verb to which the parser gave no subject: the noun before it that has no preposition and
/// agrees in number, if no other finite verb, conjunction or strong punctuation stands between.
/// </summary>
internal static class NearestSubject
{
    /// <summary>Long enough for a title with its complements; bounds the walk.</summary>
    private const int MaxDistance = 24;

    /// <summary>The noun, or -1.</summary>
    public static int Of(Sentence sentence, int verb)
    {
        var number = NumberOf(sentence, verb);
        var start = Start(sentence, verb);
        for (var i = start - 1; i >= 0 && i >= start - MaxDistance; i--)
        {
            var word = sentence.Words[i];
            if (IsBoundary(word))
                return -1;
            if (IsCandidate(sentence, word) && (number is null || word.Morphology["Number"] is not { } own || own == number))
                return i;
        }

        return -1;
    }

    /// <summary>The first of the verb's auxiliaries and clitics that stand right before it.</summary>
    private static int Start(Sentence sentence, int verb)
    {
        var start = verb;
        while (start > 0 && sentence.Words[start - 1].Head == verb && sentence.Words[start - 1].Pos is UniversalPos.Aux or UniversalPos.Pron or UniversalPos.Adv or UniversalPos.Part)
            start--;
        return start;
    }

    private static string? NumberOf(Sentence sentence, int verb)
    {
        foreach (var d in sentence.DependentsOf(verb))
        {
            if (sentence.Words[d].Is("aux") && sentence.Words[d].Morphology.IsFinite)
                return sentence.Words[d].Morphology["Number"];
        }

        return sentence.Words[verb].Morphology.IsFinite ? sentence.Words[verb].Morphology["Number"] : null;
    }

    /// <summary>What counts the noun after it: <c>près de 200 chauffeurs</c>, <c>cinq des assaillants</c>.</summary>
    private static bool IsQuantity(Sentence sentence, Word word) =>
        word.Pos is UniversalPos.Adv or UniversalPos.Num
        || (word.Pos is UniversalPos.Noun && sentence.Dependent(word.Index, "det") is null && sentence.Dependent(word.Index, "case") is null);

    private static bool IsBoundary(Word word) =>
        word.Morphology.IsFinite
        || word.Pos is UniversalPos.Sconj or UniversalPos.Cconj
        || word.Morphology.Has("PronType", "Rel")
        || word.Form is ":" or ";" or "«" or "»" or "“" or "”" or "\"" or "!" or "?" or "–" or "—";

    private static bool IsCandidate(Sentence sentence, Word word)
    {
        if (word.Pos is not (UniversalPos.Noun or UniversalPos.Propn) || word.Is("flat") || word.Is("fixed") || word.Is("obj"))
            return false;
        var hasDeterminer = word.Pos is UniversalPos.Propn;
        foreach (var d in sentence.DependentsOf(word.Index))
        {
            if (sentence.Words[d].Is("case") && sentence.Words[d].Pos == UniversalPos.Adp)
                return word.Head >= 0 && IsQuantity(sentence, sentence.Words[word.Head]);
            hasDeterminer |= sentence.Words[d].Is("det") || sentence.Words[d].Is("nummod");
        }

        // A noun in apposition without article (« X, ancien président, … ») is not the one that acts; nor is part of a date.
        return hasDeterminer && (word.Head < 0 || sentence.Words[word.Head].Pos != UniversalPos.Num);
    }
}
