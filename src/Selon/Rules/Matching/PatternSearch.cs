using Selon.Text;

namespace Selon.Rules;

/// <summary>
/// Searches all matches of one pattern that start at one word. Different nodes stand on different words, except inside
/// forbidden edges. An optional edge is taken when it can be.
/// </summary>
internal ref struct PatternSearch
{
    private readonly CompiledPattern _pattern;
    private readonly MatchContext _context;
    private readonly Span<int> _bound;
    private readonly Rule _rule;
    private readonly List<RuleMatch>? _into;
    private readonly int _most;
    private readonly Span<int> _budget;

    /// <param name="bound">Room for one word index per node.</param>
    /// <param name="budget">One number: how many words may be looked at before the search gives up.</param>
    /// <param name="most">How many matches are wanted at most.</param>
    public PatternSearch(Rule rule, MatchContext context, Span<int> bound, Span<int> budget, int most, List<RuleMatch>? into)
    {
        _rule = rule;
        _pattern = rule.Pattern;
        _context = context;
        _bound = bound[.._pattern.Nodes.Length];
        _bound.Fill(-1);
        _budget = budget;
        _most = most;
        _into = into;
    }

    public int Matches { get; private set; }

    public void From(int word)
    {
        _bound[0] = word;
        if (_pattern.Nodes[0].Holds(_context, word))
            Continue(0, _pattern.Edges.Length, emit: true);
        _bound[0] = -1;
    }

    /// <summary>Goes on with edges <paramref name="at"/> to <paramref name="end"/>; true when they can all be matched.</summary>
    private bool Continue(int at, int end, bool emit, bool free = false)
    {
        if (at >= end)
        {
            if (emit)
                Emit();
            return true;
        }

        var edge = _pattern.Edges[at];
        var found = false;
        if (edge.Quantifier == Quantifier.Absent)
        {
            found = Exists(edge, at, free: true);
            return !found && Continue(edge.End, end, emit, free);
        }

        var any = false;
        var walk = new CandidateWalk(_context.Sentence, _context.Arguments, edge, _bound[edge.From], _budget);
        while (walk.MoveNext() && !(found && !emit) && Matches < _most)
        {
            if (!Fits(edge, walk.Current, free))
                continue;
            _bound[edge.To] = walk.Current;
            if (edge.Quantifier == Quantifier.Required)
            {
                found |= Continue(at + 1, end, emit, free);
            }
            else if (Continue(at + 1, edge.End, emit: false, free))
            {
                any = true;
                found |= Continue(at + 1, end, emit, free);
            }

            _bound[edge.To] = -1;
        }

        if (edge.Quantifier == Quantifier.Optional && !any)
            found = Continue(edge.End, end, emit, free);
        return found;
    }

    private bool Exists(CompiledEdge edge, int at, bool free)
    {
        var walk = new CandidateWalk(_context.Sentence, _context.Arguments, edge, _bound[edge.From], _budget);
        while (walk.MoveNext())
        {
            if (!Fits(edge, walk.Current, free))
                continue;
            _bound[edge.To] = walk.Current;
            var found = Continue(at + 1, edge.End, emit: false, free);
            _bound[edge.To] = -1;
            if (found)
                return true;
        }

        return false;
    }

    private readonly bool Fits(CompiledEdge edge, int word, bool free) =>
        (free || !_bound.Contains(word)) && _pattern.Nodes[edge.To].Holds(_context, word);

    private void Emit()
    {
        Matches++;
        _into?.Add(RuleMatch.Of(_rule, _context.Sentence, _bound));
    }
}
