using System.Numerics;
using Selon.Text.Models;

namespace Selon.Text.Parsing;

/// <summary>
/// Scores of <see cref="ParserFeatures.OfPlace"/> by top of stack and next word of one sentence: the states of a beam, and of
/// the steps after it, meet the same pairs again and again.
/// </summary>
internal sealed class PlaceCache(WeightTable weights)
{
    private readonly Dictionary<long, int> _places = [];
    private readonly ulong[] _features = new ulong[ParserFeatures.Most];
    private readonly int _width = (weights.Labels + Vector<int>.Count - 1) / Vector<int>.Count * Vector<int>.Count;
    private int[] _scores = new int[1 << 14];

    public void Clear() => _places.Clear();

    /// <summary>Puts the scores of a place into <paramref name="to"/>.</summary>
    public void CopyTo(ParserInput input, int s0, int b0, Span<int> to)
    {
        var key = ((long)s0 << 32) | (uint)b0;
        if (!_places.TryGetValue(key, out var at))
        {
            at = _places.Count * _width;
            _places.Add(key, at);
            if (at + _width > _scores.Length)
                Array.Resize(ref _scores, Math.Max(at + _width, _scores.Length * 2));
            var row = _scores.AsSpan(at, weights.Labels);
            row.Clear();
            weights.AddTo(row, _features.AsSpan(0, ParserFeatures.OfPlace(input, s0, b0, _features)));
        }

        _scores.AsSpan(at, weights.Labels).CopyTo(to);
    }
}
