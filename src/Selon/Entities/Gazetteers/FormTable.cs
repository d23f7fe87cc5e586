namespace Selon.Entities.Gazetteers;

/// <summary>Names of one or more words, found at a token by longest match. Built once, then only read.</summary>
internal sealed class FormTable<T>
{
    private readonly Dictionary<string, List<T>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<T>>.AlternateLookup<ReadOnlySpan<char>> _formsBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestBySpan;

    public FormTable()
    {
        _formsBySpan = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestBySpan = _longest.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(string form, T value)
    {
        var folded = Folding.Fold(form);
        if (folded.Length == 0)
            return;
        if (!_forms.TryGetValue(folded, out var values))
            _forms.Add(folded, values = new List<T>(1));
        values.Add(value);
        var first = FirstWord(folded).ToString();
        var words = folded.AsSpan().Count(' ') + 1;
        _longest[first] = Math.Max(_longest.GetValueOrDefault(first), words);
    }

    /// <summary>The last token (excluded) that a form beginning at <paramref name="token"/> could reach; <paramref name="token"/> itself when there is none.</summary>
    public int Reach(FoldedSentence sentence, int token) =>
        _longestBySpan.TryGetValue(FirstWord(sentence[token]), out var words) ? sentence.Reach(token, words) : token;

    public bool TryGet(ReadOnlySpan<char> folded, out List<T> values) => _formsBySpan.TryGetValue(folded, out values!);

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> folded) =>
        folded.IndexOf(' ') is var space and >= 0 ? folded[..space] : folded;
}
