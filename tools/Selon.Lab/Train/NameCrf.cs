using System.Runtime.Intrinsics;
using Selon.Text.Names;

namespace Selon.Lab.Train;

/// <summary>
/// Weights of a conditional random field over the labels of names while they learn (Lafferty et al. 2001; step sizes after Duchi et
/// al. 2011, AdaGrad). The label outside has no weights: only differences count.
/// </summary>
internal sealed class NameCrf(float rate, float decay)
{
    private const int Row = NameScheme.Inner;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly NameLattice _lattice = new();
    private float[] _weights = [];
    private float[] _squares = [];
    private float[] _sums = [];
    private readonly float[] _pairs = new float[NameTransitions.Size];
    private readonly float[] _pairSquares = new float[NameTransitions.Size];
    private readonly float[] _pairSums = new float[NameTransitions.Size];
    private int _snapshots;

    public int Features => _rows.Count;

    /// <summary>Makes room for the features that were seen often enough.</summary>
    public void Admit(Dictionary<ulong, (int Last, int Documents)> counts, int minimum)
    {
        foreach (var (feature, (_, count)) in counts)
        {
            if (count >= minimum)
                _rows.Add(feature, _rows.Count);
        }

        _weights = new float[_rows.Count * Row];
        _squares = new float[_weights.Length];
        _sums = new float[_weights.Length];
        Array.Fill(_squares, 1);
        Array.Fill(_pairSquares, 1);
    }

    /// <summary>The row of a feature, -1 when it is too rare.</summary>
    public int Find(ulong feature) => _rows.GetValueOrDefault(feature, -1);

    /// <summary>One step towards the gold labels of a stretch; returns the loss.</summary>
    /// <param name="rows">The rows of the features of each word.</param>
    /// <param name="given">Scores that do not learn, 16 for each word, or none.</param>
    public double Learn(IReadOnlyList<int[]> rows, ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> gold, ReadOnlySpan<float> given)
    {
        var n = rows.Count;
        var scores = _lattice.Start(n, given);
        for (var i = 0; i < n; i++)
        {
            var sum = scores.Slice(i * Row, Row);
            foreach (var row in rows[i])
                Add(_weights.AsSpan(row * Row, Row), sum);
        }

        var loss = _lattice.Run(kinds, gold, _pairs);
        for (var i = 0; i < n; i++)
        {
            var gradient = _lattice.Gradient(i);
            foreach (var row in rows[i])
                Step(row * Row, gradient);
        }

        _lattice.Pairs(kinds, gold, StepPair);
        return loss;
    }

    /// <summary>Counts the present weights into the average.</summary>
    public void Remember()
    {
        _snapshots++;
        for (var i = 0; i < _weights.Length; i++)
            _sums[i] += _weights[i];
        for (var i = 0; i < _pairs.Length; i++)
            _pairSums[i] += _pairs[i];
    }

    /// <summary>The averaged weights by feature.</summary>
    public IEnumerable<(ulong Feature, float[] Row)> Averages()
    {
        foreach (var (feature, row) in _rows)
            yield return (feature, [.. _sums.AsSpan(row * Row, Row).ToArray().Select(s => s / _snapshots)]);
    }

    public float[] PairAverages() => [.. _pairSums.Select(s => s / _snapshots)];

    private static void Add(ReadOnlySpan<float> weights, Span<float> sum)
    {
        (Vector256.Create(weights) + Vector256.Create<float>(sum)).CopyTo(sum);
        (Vector256.Create(weights[8..]) + Vector256.Create<float>(sum[8..])).CopyTo(sum[8..]);
    }

    private void Step(int at, ReadOnlySpan<float> gradient)
    {
        for (var k = 0; k < Row; k += 8)
        {
            var weights = _weights.AsSpan(at + k, 8);
            var squares = _squares.AsSpan(at + k, 8);
            var w = Vector256.Create<float>(weights);
            var g = Vector256.Create(gradient[k..]) - (w * decay);
            var s = Vector256.Create<float>(squares) + (g * g);
            s.CopyTo(squares);
            (w + (g * rate / Vector256.Sqrt(s))).CopyTo(weights);
        }
    }

    private void StepPair(int pair, float gradient)
    {
        var g = gradient - (decay * _pairs[pair]);
        _pairSquares[pair] += g * g;
        _pairs[pair] += rate * g / MathF.Sqrt(_pairSquares[pair]);
    }
}
