using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Time.Resolving;

/// <summary>
/// Tells dates that are part of a text's name ("la loi organique du 9 décembre 2016") from days of the story: "le lendemain"
/// does not count from them.
/// </summary>
internal sealed class DatedTexts(LanguagePack pack)
{
    /// <summary>Most words between the noun and the date: adjectives, a number, the preposition.</summary>
    private const int Reach = 6;

    private readonly FrozenSet<string> _nouns = Read(pack, "time/dated-text");
    private readonly FrozenSet<string> _of = Read(pack, "time/of");

    /// <param name="date">The words of the expression.</param>
    public bool IsName(Sentence sentence, WordRange date)
    {
        var at = date.Start - 1;
        if (at >= 0 && sentence.Words[at].Pos == UniversalPos.Det)
            at--;
        if (date.Length == 0 || at <= 0 || !_of.Contains(sentence.Words[at].Key()))
            return false;
        for (var i = at - 1; i >= Math.Max(0, date.Start - Reach); i--)
        {
            var word = sentence.Words[i];
            if (word.Pos == UniversalPos.Noun)
                return _nouns.Contains(word.Lemma);
            if (word.Pos is not (UniversalPos.Adj or UniversalPos.Num or UniversalPos.Sym))
                return false;
        }

        return false;
    }

    private static FrozenSet<string> Read(LanguagePack pack, string name) =>
        pack.HasLexicon(name) ? pack.Lexicon(name).Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal) : [];
}
