using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>What small words say (<c>entities/function_words</c>): <c>ancien</c> says former, <c>aucun</c> negative.</summary>
internal sealed class FunctionWords
{
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public FunctionWords(Lexicon lexicon)
    {
        foreach (var line in lexicon.Entries)
        {
            if (!_words.TryGetValue(line["says"], out var words))
                _words.Add(line["says"], words = new HashSet<string>(StringComparer.Ordinal));
            words.Add(line.Key);
        }
    }

    /// <summary>True when some word says it: a language without a possessive ending has its owners behind the noun.</summary>
    public bool Any(string what) => _words.ContainsKey(what);

    public bool Says(string word, string what) => _words.TryGetValue(what, out var words) && words.Contains(word);

    public bool Says(ReadOnlySpan<char> word, string what) =>
        _words.TryGetValue(what, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
