using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>A match of a pattern; ordered as they are to be chosen.</summary>
/// <param name="Start">Unit at which the first emitted expression starts.</param>
/// <param name="End">Unit after the last emitted expression.</param>
/// <param name="MatchStart">First unit of the whole match.</param>
/// <param name="MatchEnd">Unit after the whole match.</param>
internal readonly record struct TimeCandidate(int Start, int End, int MatchStart, int MatchEnd, TimeRule Rule, TimeForm First, TimeForm? Second)
    : IComparable<TimeCandidate>
{
    public int CompareTo(TimeCandidate other)
    {
        var order = Start.CompareTo(other.Start);
        if (order == 0)
            order = other.End.CompareTo(End);
        if (order == 0)
            order = Rule.Order.CompareTo(other.Rule.Order);
        return order != 0 ? order : (other.MatchEnd - other.MatchStart).CompareTo(MatchEnd - MatchStart);
    }
}

/// <summary>Buffers for one article; not shared between threads.</summary>
internal sealed class TimeWorkspace
{
    /// <summary>Of one sentence; more would be no prose.</summary>
    public const int MostCandidates = 4096;

    public List<TimeUnit> Units { get; } = [];

    public TimeLattice Lattice { get; } = new();

    public List<TimeCandidate> Candidates { get; } = [];

    /// <summary>The arcs of the match under way, by item.</summary>
    public TimeArc[] Path { get; } = new TimeArc[32];

    /// <summary>The unit that each item starts at, and one past the last.</summary>
    public int[] PathStart { get; } = new int[33];

    public void Accept(TimePattern pattern, int start, int end)
    {
        var first = Form(pattern, pattern.First);
        var second = pattern.Second is { } bracket ? Form(pattern, bracket) : null;
        if (second != null)
        {
            if (first[TimeField.Year] is { } year && second[TimeField.TwoDigitYear] is { } digits)
                second[TimeField.Year] ??= year / 100 * 100 + digits;
            first.InheritFrom(second, pattern.Rule.Interval);
            second.InheritFrom(first, false);
            first.Pair = second;
            first.OpensInterval = pattern.Rule.Interval;
        }

        var last = pattern.Second ?? pattern.First;
        Candidates.Add(new TimeCandidate(PathStart[pattern.First.Start], PathStart[last.End], start, end, pattern.Rule, first, second));
    }

    private TimeForm Form(TimePattern pattern, TimeBracket bracket)
    {
        var units = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Units);
        var span = new TextSpan(units[PathStart[bracket.Start]].Span.Start, units[PathStart[bracket.End] - 1].Span.End);
        var form = new TimeForm(pattern.Rule.Id, span);
        for (var i = bracket.Start; i < bracket.End; i++)
        {
            foreach (var said in Path[i].Said)
                form[said.Field] ??= said.Value;
        }

        foreach (var said in pattern.Rule.Said)
            form[said.Field] = said.Value;
        return form;
    }
}
