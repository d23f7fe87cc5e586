using System.Collections.Frozen;
using Selon.Entities.Gazetteers;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>Finds the line of a lexicon that a word of a sentence stands under, also when the key is a phrase (<c>porter plainte</c>).</summary>
internal sealed class PhraseLookup
{
    private readonly FrozenDictionary<string, Line[]> _byHead;

    /// <param name="language">The pack that holds the lexicon.</param>
    /// <param name="name">The lexicon, such as <c>events/verbs</c>.</param>
    public PhraseLookup(LanguagePack language, string name)
    {
        var lexicon = language.Lexicon(name);
        var function = new FunctionWords(language.Lexicon(VerbTable.FunctionWordTable));
        var lines = new List<(string Head, Line Line)>();
        foreach (var entry in lexicon.Entries)
        {
            var words = PhraseSet.Split(entry.Key).Length;
            if (words <= 1)
            {
                lines.Add((entry.Key, new Line(entry, null, words)));
                continue;
            }

            var set = new PhraseSet([entry.Key], function);
            foreach (var head in set.Heads)
                lines.Add((head, new Line(entry, set, words)));
        }

        _byHead = lines.GroupBy(l => l.Head, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(l => l.Line).OrderByDescending(l => l.Words).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The line with the longest phrase that stands at the word, among those that <paramref name="column"/> gives <paramref name="value"/>.</summary>
    public LexiconEntry? Longest(Sentence sentence, int word, string? column = null, string? value = null)
    {
        if (!_byHead.TryGetValue(sentence.Words[word].Lemma, out var lines))
            return null;
        foreach (var line in lines)
        {
            if ((column is null || line.Entry[column] == value) && (line.Phrase is null || line.Phrase.Contains(sentence, word)))
                return line.Entry;
        }

        return null;
    }

    private readonly record struct Line(LexiconEntry Entry, PhraseSet? Phrase, int Words);
}
