using Selon.Text.Names;

namespace Selon.Lab.Train;

/// <summary>Probabilities of the labels of a stretch of words: forward and backward sums, each position scaled to one.</summary>
internal sealed class NameLattice
{
    private const int Labels = NameScheme.Labels;
    private const int Row = NameScheme.Inner;

    private static readonly (byte Before, byte Label)[] Allowed = [.. from b in Enumerable.Range(0, Labels) from l in Enumerable.Range(0, Labels)
        where NameScheme.MayFollow((byte)b, (byte)l) select ((byte)b, (byte)l)];

    private int _length;
    private float[] _scores = [];
    private float[] _words = [];
    private float[] _pairs = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _scales = [];
    private readonly float[] _gradient = new float[Row];
    private float[] _expected = [];

    /// <summary>Begins with a stretch of so many words; the scores of the labels but outside are to be added to the result.</summary>
    public Span<float> Start(int length, ReadOnlySpan<float> given)
    {
        _length = length;
        if (_scales.Length < length)
        {
            _scores = new float[length * Row];
            _words = new float[length * Labels];
            _forward = new float[length * Labels];
            _backward = new float[length * Labels];
            _expected = new float[length * Labels];
            _pairs = new float[length * Allowed.Length];
            _scales = new float[length];
        }

        var scores = _scores.AsSpan(0, length * Row);
        scores.Clear();
        given.CopyTo(scores);
        return scores;
    }

    /// <summary>Computes all probabilities; returns the negative logarithm of the gold labels' probability.</summary>
    public double Run(ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> gold, float[] pairs)
    {
        var constant = Exponentials(kinds, pairs);
        Forward();
        Backward();
        double loss = constant;
        for (var i = 0; i < _length; i++)
        {
            loss += Math.Log(_scales[i]);
            loss -= (gold[i] == 0 ? 0 : _scores[(i * Row) + gold[i] - 1]) + pairs[NameTransitions.Index(kinds[i], i == 0 ? 0 : gold[i - 1], gold[i])];
        }

        Expect();
        _gold = gold.ToArray();
        return loss;
    }

    private byte[] _gold = [];

    /// <summary>Gold minus expected for each label but outside.</summary>
    public ReadOnlySpan<float> Gradient(int word)
    {
        for (var l = 1; l < Labels; l++)
            _gradient[l - 1] = (_gold[word] == l ? 1 : 0) - _expected[(word * Labels) + l];
        return _gradient;
    }

    /// <summary>The probability of a label.</summary>
    public float Probability(int word, byte label) => _expected[(word * Labels) + label];

    /// <summary>Calls back with gold minus expected of each pair of labels.</summary>
    public void Pairs(ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> gold, Action<int, float> step)
    {
        for (var l = 0; l < Labels; l++)
        {
            if (NameScheme.Opens((byte)l))
                step(NameTransitions.Index(kinds[0], 0, l), (gold[0] == l ? 1 : 0) - _expected[l]);
        }

        for (var i = 1; i < _length; i++)
        {
            for (var p = 0; p < Allowed.Length; p++)
            {
                var (before, label) = Allowed[p];
                var expected = _forward[((i - 1) * Labels) + before] * _pairs[(i * Allowed.Length) + p] * _words[(i * Labels) + label] * _backward[(i * Labels) + label] / _scales[i];
                step(NameTransitions.Index(kinds[i], before, label), (gold[i - 1] == before && gold[i] == label ? 1 : 0) - expected);
            }
        }
    }

    private double Exponentials(ReadOnlySpan<byte> kinds, float[] pairs)
    {
        double constant = 0;
        for (var i = 0; i < _length; i++)
        {
            var top = 0f;
            for (var l = 1; l < Labels; l++)
                top = Math.Max(top, _scores[(i * Row) + l - 1]);
            constant += top;
            _words[i * Labels] = MathF.Exp(-top);
            for (var l = 1; l < Labels; l++)
                _words[(i * Labels) + l] = MathF.Exp(_scores[(i * Row) + l - 1] - top);
            if (i == 0)
            {
                for (var l = 0; l < Labels; l++)
                    _words[l] = NameScheme.Opens((byte)l) ? _words[l] * MathF.Exp(pairs[NameTransitions.Index(kinds[0], 0, l)]) : 0;
                continue;
            }

            for (var p = 0; p < Allowed.Length; p++)
                _pairs[(i * Allowed.Length) + p] = MathF.Exp(pairs[NameTransitions.Index(kinds[i], Allowed[p].Before, Allowed[p].Label)]);
        }

        return constant;
    }

    private void Forward()
    {
        Array.Clear(_forward, 0, _length * Labels);
        for (var i = 0; i < _length; i++)
        {
            var here = _forward.AsSpan(i * Labels, Labels);
            if (i == 0)
            {
                _words.AsSpan(0, Labels).CopyTo(here);
            }
            else
            {
                for (var p = 0; p < Allowed.Length; p++)
                    here[Allowed[p].Label] += _forward[((i - 1) * Labels) + Allowed[p].Before] * _pairs[(i * Allowed.Length) + p];
                for (var l = 0; l < Labels; l++)
                    here[l] *= _words[(i * Labels) + l];
            }

            if (i == _length - 1)
            {
                for (var l = 0; l < Labels; l++)
                    here[l] = NameScheme.Closes((byte)l) ? here[l] : 0;
            }

            var sum = 0f;
            foreach (var f in here)
                sum += f;
            sum = Math.Max(sum, 1e-30f);
            _scales[i] = sum;
            foreach (ref var f in here)
                f /= sum;
        }
    }

    private void Backward()
    {
        Array.Clear(_backward, 0, _length * Labels);
        for (var l = 0; l < Labels; l++)
            _backward[((_length - 1) * Labels) + l] = NameScheme.Closes((byte)l) ? 1 : 0;
        for (var i = _length - 1; i > 0; i--)
        {
            for (var p = 0; p < Allowed.Length; p++)
            {
                var (before, label) = Allowed[p];
                _backward[((i - 1) * Labels) + before] += _pairs[(i * Allowed.Length) + p] * _words[(i * Labels) + label] * _backward[(i * Labels) + label] / _scales[i];
            }
        }
    }

    private void Expect()
    {
        for (var i = 0; i < _length * Labels; i++)
            _expected[i] = _forward[i] * _backward[i];
    }
}
