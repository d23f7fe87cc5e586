using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Rules;

/// <summary>The test <c>{contre|en faveur de|-}</c>: which case or mark a word has.</summary>
internal sealed class CaseTest
{
    private readonly string[][] _alternatives;
    private readonly bool _noneWill;

    public CaseTest(ImmutableArray<string> alternatives)
    {
        _noneWill = alternatives.Contains("-", StringComparer.Ordinal);
        _alternatives = [.. alternatives.Where(a => a != "-").Select(PhraseSet.Split)];
        HasPhrases = _alternatives.Any(a => a.Length > 1);
    }

    /// <summary>True when an alternative has several words, so that <see cref="HoldsThrough"/> may hold.</summary>
    public bool HasPhrases { get; }

    /// <summary>True when a word without case or mark does not pass.</summary>
    public bool AsksForOne => !_noneWill;

    public bool Holds(Sentence sentence, int word) => Holds(sentence, word, through: -1);

    /// <summary>
    /// True when the word's case ends a phrase that holds the word <paramref name="through"/>. Most complex prepositions are
    /// parsed as a noun or adverb with a complement (<c>en faveur</c> → <c>de X</c>, <c>auprès</c> → <c>de X</c>).
    /// </summary>
    public bool HoldsThrough(Sentence sentence, int word, int through) => Holds(sentence, word, through);

    private bool Holds(Sentence sentence, int word, int through)
    {
        var none = true;
        foreach (var d in sentence.DependentsOf(word))
        {
            var child = sentence.Words[d];
            if ((!child.Is("case") && !child.Is("mark")) || IsGenitiveMark(sentence, word, child))
                continue;
            none = false;
            foreach (var alternative in _alternatives)
            {
                if (Stands(sentence, child, alternative, word, through))
                    return true;
            }
        }

        return none && _noneWill && through < 0;
    }

    /// <summary>The mark of « the rebels' attack » is no preposition.</summary>
    private static bool IsGenitiveMark(Sentence sentence, int word, Word child) =>
        child.Pos == UniversalPos.Part && sentence.Words[word].Relation == "nmod:poss";

    /// <summary>
    /// True when the alternative's words stand side by side, the case word among them, and no word fixed to it is left out
    /// (so that <c>à</c> is not found in <c>à l'encontre de</c>).
    /// </summary>
    private static bool Stands(Sentence sentence, Word caseWord, string[] alternative, int word, int through)
    {
        for (var offset = 0; offset < alternative.Length; offset++)
        {
            var start = caseWord.Index - offset;
            var end = start + alternative.Length;
            if (start >= 0 && end <= sentence.Words.Length
                && (word < start || word >= end)
                && (through < 0 || (through >= start && through < end))
                && LastFixed(sentence, caseWord) < end
                && All(sentence, start, alternative))
                return true;
        }

        return false;
    }

    private static bool All(Sentence sentence, int start, string[] alternative)
    {
        for (var i = 0; i < alternative.Length; i++)
        {
            if (!PhraseSet.IsWord(sentence.Words[start + i], alternative[i]))
                return false;
        }

        return true;
    }

    private static int LastFixed(Sentence sentence, Word word)
    {
        var last = word.Index;
        foreach (var d in sentence.DependentsOf(word.Index))
        {
            if (sentence.Words[d].Is("fixed"))
                last = Math.Max(last, d);
        }

        return last;
    }
}
