namespace Selon.Time.Spotting;

/// <summary>A symbol of the rules that stands at a place: a form, an entry of a lexicon class, or a shape of number.</summary>
/// <param name="Symbol">See <see cref="TimeRules.SymbolOf"/>.</param>
/// <param name="Length">How many units it takes.</param>
/// <param name="Said">What it says; may be empty.</param>
/// <param name="IsCapital">It stands only where the text has a capital: "March" the month.</param>
internal readonly record struct TimeArc(int Symbol, int Length, TimeAssignment[] Said, bool IsCapital = false);

/// <summary>The arcs of one sentence, by the unit that they start at.</summary>
internal sealed class TimeLattice
{
    private readonly List<TimeArc> _arcs = [];
    private readonly List<int> _first = [];

    public void Clear()
    {
        _arcs.Clear();
        _first.Clear();
    }

    /// <summary>Arcs that follow start at the next unit.</summary>
    public void NextUnit() => _first.Add(_arcs.Count);

    public void Add(TimeArc arc) => _arcs.Add(arc);

    public ReadOnlySpan<TimeArc> At(int unit)
    {
        if (unit >= _first.Count)
            return [];
        var end = unit + 1 < _first.Count ? _first[unit + 1] : _arcs.Count;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_arcs)[_first[unit]..end];
    }
}
