using System.Collections.Frozen;
using System.Collections.Immutable;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>Tells articles on sport, whose attacks, meetings and sanctions are no events (<c>events/sports</c>).</summary>
internal sealed class SportsGuard(LanguagePack language)
{
    /// <summary>An article is on sport with so many different words of sport…</summary>
    private const int MinWords = 4;

    /// <summary>… and one in so many words.</summary>
    private const int MaxWordsPerHit = 50;

    private readonly FrozenSet<string> _words =
        language.Lexicon("events/sports").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);

    public bool IsSport(ImmutableArray<Sentence> sentences)
    {
        var different = new HashSet<string>(StringComparer.Ordinal);
        int hits = 0, words = 0;
        foreach (var sentence in sentences)
        {
            words += sentence.Words.Length;
            foreach (var word in sentence.Words)
            {
                if (!_words.Contains(word.Lemma))
                    continue;
                hits++;
                different.Add(word.Lemma);
            }
        }

        return different.Count >= MinWords && hits * MaxWordsPerHit >= words;
    }
}
