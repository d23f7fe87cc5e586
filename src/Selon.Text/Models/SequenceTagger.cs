namespace Selon.Text.Models;

/// <summary>
/// The features of a sequence to be labelled. Static features do not depend on labels; each context is combined with the
/// labels before it. Buffers grow and are used again.
/// </summary>
internal sealed class SequenceFeatures
{
    private ulong[] _features = new ulong[4096];
    private int[] _ends = new int[128];
    private int _used;

    /// <summary>Number of positions so far.</summary>
    public int Length { get; private set; }

    /// <summary>Two contexts of each position (a word, its neighbour) that are combined with the label before.</summary>
    public (ulong First, ulong Second)[] Contexts { get; private set; } = new (ulong, ulong)[128];

    /// <summary>Labels allowed at each position, or null for all.</summary>
    public byte[]?[] Allowed { get; private set; } = new byte[]?[128];

    public void Clear()
    {
        Length = 0;
        _used = 0;
    }

    public void Add(ulong feature)
    {
        if (_used == _features.Length)
            Array.Resize(ref _features, _used * 2);
        _features[_used++] = feature;
    }

    /// <summary>Ends a position.</summary>
    public void Next(ulong firstContext, ulong secondContext, byte[]? allowed)
    {
        if (Length == _ends.Length)
            Grow();
        Contexts[Length] = (firstContext, secondContext);
        Allowed[Length] = allowed;
        _ends[Length++] = _used;
    }

    public ReadOnlySpan<ulong> At(int position)
    {
        var start = position == 0 ? 0 : _ends[position - 1];
        return _features.AsSpan(start, _ends[position] - start);
    }

    private void Grow()
    {
        Array.Resize(ref _ends, Length * 2);
        var contexts = Contexts;
        Array.Resize(ref contexts, Length * 2);
        Contexts = contexts;
        var allowed = Allowed;
        Array.Resize(ref allowed, Length * 2);
        Allowed = allowed;
    }
}

/// <summary>
/// Left-to-right beam decoding of labels with features over the last two labels (Collins 2002; max-violation training after
/// Huang et al. 2012). Hypotheses that share their last two labels are merged. One instance serves one thread.
/// </summary>
internal sealed class SequenceTagger(WeightTable weights, int beam)
{
    private const int NoLabel = 255;
    private readonly int[] _base = new int[weights.Labels];
    private readonly int[] _scores = new int[weights.Labels];
    private Node[] _nodes = new Node[1024];
    private int[] _counts = new int[128];

    private struct Node
    {
        public long Score;
        public int Previous;
        public byte Label;
        public byte Before;
    }

    /// <summary>Optional: the only labels that may follow a label (names: no I- without its B-).</summary>
    public bool[][]? MayFollow { get; init; }

    /// <summary>The best labels, written to <paramref name="labels"/>.</summary>
    public void Decode(SequenceFeatures features, Span<byte> labels)
    {
        Search(features);
        Trace(features.Length - 1, 0, labels);
    }

    /// <summary>Training: the best labels up to the position where they beat the gold prefix most; its length is returned, 0 when gold wins.</summary>
    public int DecodeAgainst(SequenceFeatures features, ReadOnlySpan<byte> gold, Span<byte> labels)
    {
        Search(features);
        long goldScore = 0, worst = 0;
        int length = 0;
        for (var i = 0; i < features.Length; i++)
        {
            Array.Clear(_scores);
            weights.AddTo(_scores, features.At(i));
            AddHistory(_scores, features, i, i > 0 ? gold[i - 1] : (byte)NoLabel, i > 1 ? gold[i - 2] : (byte)NoLabel);
            goldScore += _scores[gold[i]];
            Trace(i, 0, labels);
            var violation = _nodes[i * beam].Score - goldScore;
            if (violation >= worst && !labels[..(i + 1)].SequenceEqual(gold[..(i + 1)]))
            {
                worst = violation;
                length = i + 1;
            }
        }

        Trace(Math.Max(length - 1, 0), 0, labels);
        return length;
    }

    /// <summary>The features of a position that depend on the labels before it.</summary>
    public static void History(SequenceFeatures features, int i, byte previous, byte before, Span<ulong> into)
    {
        var (a, b) = features.Contexts[i];
        into[0] = FeatureHash.Of(901, previous);
        into[1] = FeatureHash.Of(902, previous, before);
        into[2] = FeatureHash.Of(903, previous, a);
        into[3] = FeatureHash.Of(904, previous, b);
        into[4] = FeatureHash.Of(905, previous, before, a);
    }

    private void AddHistory(Span<int> scores, SequenceFeatures features, int i, byte previous, byte before)
    {
        Span<ulong> history = stackalloc ulong[5];
        History(features, i, previous, before, history);
        weights.AddTo(scores, history);
    }

    private void Search(SequenceFeatures features)
    {
        if (_counts.Length < features.Length)
        {
            _counts = new int[features.Length * 2];
            _nodes = new Node[features.Length * 2 * beam];
        }

        if (_nodes.Length < features.Length * beam)
            _nodes = new Node[features.Length * 2 * beam];
        for (var i = 0; i < features.Length; i++)
        {
            Array.Clear(_base);
            weights.AddTo(_base, features.At(i));
            _counts[i] = 0;
            if (i == 0)
            {
                Extend(features, 0, -1, new Node { Label = NoLabel, Before = NoLabel });
                continue;
            }

            for (var h = 0; h < _counts[i - 1]; h++)
                Extend(features, i, h, _nodes[((i - 1) * beam) + h]);
        }
    }

    private void Extend(SequenceFeatures features, int i, int previous, Node from)
    {
        _base.CopyTo(_scores, 0);
        AddHistory(_scores, features, i, from.Label, from.Before);
        var follow = from.Label == NoLabel ? null : MayFollow?[from.Label];
        if (from.Label == NoLabel && MayFollow is not null)
            follow = MayFollow[^1];
        if (features.Allowed[i] is { } allowed)
        {
            foreach (var label in allowed)
                Offer(i, new Node { Score = from.Score + _scores[label], Previous = previous, Label = label, Before = from.Label });
            return;
        }

        for (var label = 0; label < _scores.Length; label++)
        {
            if (follow is null || follow[label])
                Offer(i, new Node { Score = from.Score + _scores[label], Previous = previous, Label = (byte)label, Before = from.Label });
        }
    }

    /// <summary>Keeps the beam sorted; equal scores keep their order, so decoding is deterministic.</summary>
    private void Offer(int i, Node node)
    {
        var row = _nodes.AsSpan(i * beam, beam);
        ref var count = ref _counts[i];
        for (var k = 0; k < count; k++)
        {
            if (row[k].Label != node.Label || row[k].Before != node.Before)
                continue;
            if (row[k].Score >= node.Score)
                return;
            row[(k + 1)..count].CopyTo(row[k..]);
            count--;
            break;
        }

        var at = count;
        while (at > 0 && row[at - 1].Score < node.Score)
            at--;
        if (at == beam)
            return;
        var kept = Math.Min(count, beam - 1);
        row[at..kept].CopyTo(row[(at + 1)..]);
        row[at] = node;
        count = kept + 1;
    }

    private void Trace(int last, int node, Span<byte> labels)
    {
        for (var i = last; i >= 0; i--)
        {
            ref readonly var n = ref _nodes[(i * beam) + node];
            labels[i] = n.Label;
            node = n.Previous;
        }
    }
}
