using Selon.Text.Models;

namespace Selon.Text.Parsing;

/// <summary>Beam search over arc-eager derivations (Zhang and Clark 2008). One instance serves one thread.</summary>
internal sealed class BeamParser
{
    private readonly int _labels;
    private readonly int _root;
    private readonly int _beam;
    private readonly List<(int Previous, byte Action)> _history = [];
    private readonly StateScores _scores;
    private ParseState[] _states;
    private ParseState[] _successors;
    private readonly Candidate[] _best;
    private int _bestCount;

    private readonly record struct Candidate(long Score, int State, byte Action);

    /// <param name="weights">Scores for 2 + 2 × labels transitions.</param>
    /// <param name="labels">Number of relations.</param>
    /// <param name="root">Index of the relation <c>root</c>.</param>
    /// <param name="beam">States kept after each transition.</param>
    public BeamParser(WeightTable weights, int labels, int root, int beam)
    {
        _scores = new StateScores(weights);
        _labels = labels;
        _root = root;
        _beam = beam;
        _states = [.. Enumerable.Range(0, beam).Select(_ => new ParseState())];
        _successors = [.. Enumerable.Range(0, beam).Select(_ => new ParseState())];
        _best = new Candidate[beam];
    }

    /// <summary>States whose score is further below the best one's are dropped.</summary>
    public long Margin { get; init; } = long.MaxValue;

    /// <summary>The best parse; the state belongs to the parser and is valid until its next call.</summary>
    public ParseState Parse(ParserInput input)
    {
        Start(input);
        var count = 1;
        for (var step = 0; step < 2 * input.Length; step++)
            count = Step(input, count);
        return _states[0];
    }

    /// <summary>
    /// Training: the best transitions up to where their score beats that of <paramref name="gold"/> most (max-violation,
    /// Huang et al. 2012), none when gold wins.
    /// </summary>
    public void ParseAgainst(ParserInput input, ReadOnlySpan<byte> gold, List<byte> best)
    {
        best.Clear();
        Start(input);
        var goldState = new ParseState();
        goldState.Start(input.Length);
        var inBeam = 0;
        var count = 1;
        long worst = 0;
        int violation = -1, length = 0;
        for (var step = 0; step < gold.Length; step++)
        {
            count = Step(input, count);
            goldState.Score += _scores.Of(input, goldState)[gold[step]];
            goldState.Do(gold[step], _labels);
            inBeam = Follow(inBeam, gold[step], count);
            var amount = _states[0].Score - goldState.Score;
            if ((inBeam < 0 || step == gold.Length - 1) && amount >= worst && inBeam != 0)
            {
                worst = amount;
                violation = _states[0].History;
                length = step + 1;
            }
        }

        for (var h = violation; h >= 0 && length > 0; h = _history[h].Previous)
            best.Add(_history[h].Action);
        best.Reverse();
    }

    /// <summary>Where in the beam the successor of state <paramref name="from"/> by an action is now, -1 when it fell out.</summary>
    private int Follow(int from, byte action, int count)
    {
        for (var k = 0; k < count; k++)
        {
            if (_best[k].State == from && _best[k].Action == action)
                return k;
        }

        return -1;
    }

    private void Start(ParserInput input)
    {
        _history.Clear();
        _scores.Start(input);
        for (var k = 0; k < _beam; k++)
        {
            _states[k].Start(input.Length);
            _successors[k].Start(input.Length);
        }
    }

    private int Step(ParserInput input, int count)
    {
        _bestCount = 0;
        for (var k = 0; k < count; k++)
            Expand(k, _scores.Of(input, _states[k]));
        while (_bestCount > 1 && _best[0].Score - _best[_bestCount - 1].Score > Margin)
            _bestCount--;
        for (var k = 0; k < _bestCount; k++)
        {
            var candidate = _best[k];
            Succeed(k, candidate.State);
            var to = _successors[k];
            to.Do(candidate.Action, _labels);
            to.Score = candidate.Score;
            _history.Add((to.History, candidate.Action));
            to.History = _history.Count - 1;
        }

        (_states, _successors) = (_successors, _states);
        return _bestCount;
    }

    /// <summary>Makes successor <paramref name="k"/> out of a state: itself when no later successor needs it, else a copy.</summary>
    private void Succeed(int k, int state)
    {
        for (var later = k + 1; later < _bestCount; later++)
        {
            if (_best[later].State != state)
                continue;
            _successors[k].CopyFrom(_states[state]);
            return;
        }

        (_successors[k], _states[state]) = (_states[state], _successors[k]);
    }

    private void Expand(int k, ReadOnlySpan<int> scores)
    {
        var state = _states[k];
        if (state.MayShift)
            Offer(k, state.Score, ParseState.Shift, scores);
        if (state.MayReduce)
            Offer(k, state.Score, ParseState.Reduce, scores);
        if (state.AtRoot)
        {
            if (state.MayLeft)
                Offer(k, state.Score, ParseState.FirstArc + _root, scores);
            return;
        }

        if (state.MayLeft)
            OfferArcs(k, state.Score, ParseState.FirstArc, scores);
        if (state.MayRight)
            OfferArcs(k, state.Score, ParseState.FirstArc + _labels, scores);
    }

    private void OfferArcs(int k, long before, int first, ReadOnlySpan<int> scores)
    {
        var least = Least();
        for (var label = 0; label < _labels; label++)
        {
            if (before + scores[first + label] <= least || label == _root)
                continue;
            Offer(k, before, first + label, scores);
            least = Least();
        }
    }

    /// <summary>What a candidate has to beat.</summary>
    private long Least() => _bestCount == _beam ? _best[_bestCount - 1].Score : long.MinValue;

    /// <summary>Keeps the best candidates sorted; of equal ones the first stays first.</summary>
    private void Offer(int state, long before, int action, ReadOnlySpan<int> scores)
    {
        var score = before + scores[action];
        if (score <= Least())
            return;
        var at = _bestCount < _beam ? _bestCount++ : _beam - 1;
        while (at > 0 && _best[at - 1].Score < score)
        {
            _best[at] = _best[at - 1];
            at--;
        }

        _best[at] = new Candidate(score, state, (byte)action);
    }
}
