using Selon.Text.Models;

namespace Selon.Text.Parsing;

/// <summary>Beam search over arc-eager derivations (Zhang and Clark 2008). One instance serves one thread.</summary>
internal sealed class BeamParser
{
    private readonly WeightTable _weights;
    private readonly int _labels;
    private readonly int _root;
    private readonly int _beam;
    private readonly int[] _scores;
    private readonly ulong[] _features = new ulong[ParserFeatures.Most];
    private readonly List<(int Previous, byte Action)> _history = [];
    private readonly PlaceCache _places;
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
        _weights = weights;
        _places = new PlaceCache(weights);
        _labels = labels;
        _root = root;
        _beam = beam;
        _scores = new int[weights.Labels];
        _states = [.. Enumerable.Range(0, beam).Select(_ => new ParseState())];
        _successors = [.. Enumerable.Range(0, beam).Select(_ => new ParseState())];
        _best = new Candidate[beam];
    }

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
        var count = 1;
        long worst = 0;
        int violation = -1, length = 0;
        for (var step = 0; step < gold.Length; step++)
        {
            count = Step(input, count);
            Score(input, goldState);
            goldState.Score += _scores[gold[step]];
            goldState.Do(gold[step], _labels);
            var top = _states[0];
            var inBeam = false;
            for (var k = 0; k < count; k++)
                inBeam |= IsGold(_states[k].History, gold[..(step + 1)]);
            var amount = top.Score - goldState.Score;
            if ((!inBeam || step == gold.Length - 1) && amount >= worst && !IsGold(top.History, gold[..(step + 1)]))
            {
                worst = amount;
                violation = top.History;
                length = step + 1;
            }
        }

        for (var h = violation; h >= 0 && length > 0; h = _history[h].Previous)
            best.Add(_history[h].Action);
        best.Reverse();
    }

    private bool IsGold(int history, ReadOnlySpan<byte> gold)
    {
        for (var k = gold.Length - 1; k >= 0; k--)
        {
            if (history < 0 || _history[history].Action != gold[k])
                return false;
            history = _history[history].Previous;
        }

        return true;
    }

    private void Start(ParserInput input)
    {
        _history.Clear();
        _places.Clear();
        _states[0].Start(input.Length);
    }

    private int Step(ParserInput input, int count)
    {
        _bestCount = 0;
        for (var k = 0; k < count; k++)
        {
            Score(input, _states[k]);
            Expand(k);
        }

        for (var k = 0; k < _bestCount; k++)
        {
            var candidate = _best[k];
            var from = _states[candidate.State];
            var to = _successors[k];
            to.CopyFrom(from);
            to.Do(candidate.Action, _labels);
            to.Score = candidate.Score;
            _history.Add((from.History, candidate.Action));
            to.History = _history.Count - 1;
        }

        (_states, _successors) = (_successors, _states);
        return _bestCount;
    }

    private void Score(ParserInput input, ParseState state)
    {
        _places.CopyTo(input, state.Top, state.Next, _scores);
        var count = ParserFeatures.OfState(input, state, _features);
        _weights.AddTo(_scores, _features.AsSpan(0, count));
    }

    private void Expand(int k)
    {
        var state = _states[k];
        if (state.MayShift)
            Offer(k, state.Score, ParseState.Shift);
        if (state.MayReduce)
            Offer(k, state.Score, ParseState.Reduce);
        if (state.MayLeft && state.AtRoot)
            Offer(k, state.Score, ParseState.FirstArc + _root);
        if (state.AtRoot)
            return;
        var (left, right) = (state.MayLeft, state.MayRight);
        for (var label = 0; label < _labels; label++)
        {
            if (label == _root)
                continue;
            if (left)
                Offer(k, state.Score, ParseState.FirstArc + label);
            if (right)
                Offer(k, state.Score, ParseState.FirstArc + _labels + label);
        }
    }

    /// <summary>Keeps the best candidates sorted; of equal ones the first stays first.</summary>
    private void Offer(int state, long before, int action)
    {
        var score = before + _scores[action];
        if (_bestCount == _beam && score <= _best[_bestCount - 1].Score)
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
