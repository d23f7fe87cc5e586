using System.Numerics;
using Selon.Text.Models;

namespace Selon.Text.Parsing;

/// <summary>
/// The transitions' scores in parser states of one sentence. States of a beam, and of the steps after it, look alike: what depends on
/// one word, on the pair of top and next, or on all that the features see, is summed once and kept until the sentence ends.
/// </summary>
internal sealed class StateScores(WeightTable weights)
{
    private readonly int _width = (weights.Labels + Vector<int>.Count - 1) / Vector<int>.Count * Vector<int>.Count;
    private readonly ulong[] _features = new ulong[ParserFeatures.Most];
    private readonly RowIndex _states = new();
    private readonly RowIndex _places = new();
    private int[] _tops = [];
    private int[] _nexts = [];
    private int[] _seconds = [];
    private int[] _rows = new int[1 << 14];
    private int _used;

    /// <summary>Forgets the sentence before.</summary>
    public void Start(ParserInput input)
    {
        _used = 0;
        _states.Clear();
        _places.Clear();
        if (_tops.Length < input.Length + 2)
        {
            _tops = new int[(input.Length * 2) + 2];
            _nexts = new int[_tops.Length];
            _seconds = new int[_tops.Length];
        }

        _tops.AsSpan(0, input.Length + 2).Fill(-1);
        _nexts.AsSpan(0, input.Length + 2).Fill(-1);
        _seconds.AsSpan(0, input.Length + 2).Fill(-1);
    }

    /// <summary>Scores of all transitions in a state, valid until the next call.</summary>
    public ReadOnlySpan<int> Of(ParserInput input, ParseState state)
    {
        ref var at = ref _states.Find(state.Signature(), out var isNew);
        if (isNew)
            at = Sum(input, state);
        return _rows.AsSpan(at, weights.Labels);
    }

    private int Sum(ParserInput input, ParseState state)
    {
        var place = Place(input, state.Top, state.Next);
        var second = Word(input, ParserFeatures.Role.Second, _seconds, state.Second);
        var row = NewRow();
        Add(place, row);
        Add(second, row);
        weights.AddTo(_rows.AsSpan(row, weights.Labels), _features.AsSpan(0, ParserFeatures.OfState(input, state, _features)));
        return row;
    }

    private int Place(ParserInput input, int s0, int b0)
    {
        ref var at = ref _places.Find(((ulong)(uint)(s0 + 1) << 32) | (uint)b0, out var isNew);
        if (!isNew)
            return at;
        var top = Word(input, ParserFeatures.Role.Top, _tops, s0);
        var next = Word(input, ParserFeatures.Role.Next, _nexts, b0);
        at = NewRow();
        Add(top, at);
        Add(next, at);
        weights.AddTo(_rows.AsSpan(at, weights.Labels), _features.AsSpan(0, ParserFeatures.OfPlace(input, s0, b0, _features)));
        return at;
    }

    private int Word(ParserInput input, ParserFeatures.Role role, int[] rows, int word)
    {
        ref var at = ref rows[word + 1];
        if (at >= 0)
            return at;
        at = NewRow();
        weights.AddTo(_rows.AsSpan(at, weights.Labels), _features.AsSpan(0, ParserFeatures.OfWord(input, role, word, _features)));
        return at;
    }

    private int NewRow()
    {
        var row = _used;
        _used += _width;
        if (_used > _rows.Length)
            Array.Resize(ref _rows, _rows.Length * 2);
        _rows.AsSpan(row, _width).Clear();
        return row;
    }

    private void Add(int from, int to)
    {
        var source = _rows.AsSpan(from, _width);
        var target = _rows.AsSpan(to, _width);
        for (var i = 0; i < _width; i += Vector<int>.Count)
            (new Vector<int>(target[i..]) + new Vector<int>(source[i..])).CopyTo(target[i..]);
    }
}
