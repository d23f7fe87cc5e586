using System.Collections.Immutable;
using Selon.Dossiers.Merging;

namespace Selon.Dossiers.Contradictions;

/// <summary>Groups what mentions say about one field.</summary>
internal sealed class Accounts<T>
{
    private readonly List<(T Value, string Text, List<int> Mentions)> _values = [];

    public int Count => _values.Count;

    public IReadOnlyList<T> Values => [.. _values.Select(v => v.Value)];

    /// <summary>Adds a mention to the first value that is the same one.</summary>
    public void Add(T value, string text, int mention, Func<T, T, bool> same)
    {
        var at = _values.FindIndex(v => same(v.Value, value));
        if (at < 0)
            _values.Add((value, text, [mention]));
        else if (_values[at].Mentions[^1] != mention)
            _values[at].Mentions.Add(mention);
    }

    public Contradiction ToContradiction(ContradictionField field, bool isUpdate, string reason) =>
        new(field, isUpdate, [.. _values.Select(v => new ContradictionValue(v.Text, [.. v.Mentions.Order()]))], reason);

    /// <summary>Positions of the mentions by publication, those of unknown day last, else in their order.</summary>
    public static IEnumerable<int> InOrder(IReadOnlyList<EventDigest> mentions) =>
        Enumerable.Range(0, mentions.Count).OrderBy(m => DayRange.Of(mentions[m].Published)?.First ?? int.MaxValue).ThenBy(m => mentions[m].Published, StringComparer.Ordinal);
}
