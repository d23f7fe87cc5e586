namespace Selon.Text.Models;

/// <summary>
/// Left-to-right beam decoding of labels with features over the last two labels (Collins 2002; max-violation training after
/// Huang et al. 2012). Hypotheses that share their last two labels are merged. One instance serves one thread.
/// </summary>
/// <param name="cache">For the scores of labels before; needed where the features are scored already.</param>
internal sealed class SequenceTagger(WeightTable weights, int beam, ScoreCache? cache = null)
{
    private const int NoLabel = 255;
    private readonly int[] _base = new int[weights.Labels];
    private readonly int[] _scores = new int[weights.Labels];
    private readonly short[] _row = new short[cache?.Width ?? 0];
    private Node[] _nodes = new Node[1024];
    private int[] _counts = new int[128];

    private struct Node
    {
        public long Score;
        public int Previous;
        public byte Label;
        public byte Before;
    }

    /// <summary>A hypothesis that scores so much less than the best of its position is given up.</summary>
    public int Margin { get; init; } = int.MaxValue;

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
        into[3] = FeatureHash.Of(905, previous, before, a);
        into[4] = FeatureHash.Of(904, previous, b);
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
            _counts[i] = 0;
            if (!features.IsScored)
            {
                Array.Clear(_base);
                weights.AddTo(_base, features.At(i));
            }

            if (i == 0)
            {
                Extend(features, 0, -1, new Node { Label = NoLabel, Before = NoLabel }, alone: true);
                continue;
            }

            var row = _nodes.AsSpan((i - 1) * beam, _counts[i - 1]);
            var near = 1;
            while (near < row.Length && row[near].Score > row[0].Score - Margin)
                near++;
            for (var h = 0; h < near; h++)
                Extend(features, i, h, row[h], alone: near == 1);
        }
    }

    private void Extend(SequenceFeatures features, int i, int previous, Node from, bool alone)
    {
        var allowed = features.Allowed[i];
        if (alone && features.IsScored && allowed is [var only])
        {
            // Nothing to choose from.
            Offer(i, new Node { Score = from.Score, Previous = previous, Label = only, Before = from.Label });
            return;
        }

        if (features.IsScored)
            AddKnown(features, i, from);
        else
            AddUnknown(features, i, from, allowed);
        var follow = from.Label == NoLabel ? MayFollow?[^1] : MayFollow?[from.Label];
        var count = allowed?.Length ?? _scores.Length;
        for (var k = 0; k < count; k++)
        {
            var label = allowed is null ? (byte)k : allowed[k];
            if (follow is null || follow[label])
                Offer(i, new Node { Score = from.Score + _scores[k], Previous = previous, Label = label, Before = from.Label });
        }
    }

    /// <summary>The scores of the labels allowed at a position, from its static scores and the groups of labels before.</summary>
    private void AddKnown(SequenceFeatures features, int i, Node from)
    {
        var allowed = features.Allowed[i];
        var (a, b) = features.Contexts[i];
        var count = allowed?.Length ?? _scores.Length;
        Span<ulong> history = stackalloc ulong[5];
        History(features, i, from.Label, from.Before, history);
        features.ScoresAt(i).CopyTo(_row);
        // The fourth of the features decides on those before it.
        AddGroup(history[..4], allowed, count);
        AddGroup(history[4..], allowed, count);
        for (var k = 0; k < count; k++)
            _scores[k] = _row[k];
    }

    /// <summary>Adds a group of features of which the last is the key.</summary>
    private void AddGroup(ReadOnlySpan<ulong> features, byte[]? allowed, int count)
    {
        if (cache!.TryAdd(features[^1], _row, count))
            return;
        Span<uint> entries = stackalloc uint[features.Length];
        foreach (var feature in features)
            cache.Prefetch(feature);
        cache.Find(features, entries);
        cache.Add(features[^1], entries, allowed, _row);
    }

    private void AddUnknown(SequenceFeatures features, int i, Node from, byte[]? allowed)
    {
        _base.CopyTo(_scores, 0);
        AddHistory(_scores, features, i, from.Label, from.Before);
        for (var k = 0; k < allowed?.Length; k++)
            _scores[k] = _scores[allowed[k]];
    }

    /// <summary>Keeps the beam sorted; equal scores keep their order, so decoding is deterministic.</summary>
    private void Offer(int i, Node node)
    {
        var row = _nodes.AsSpan(i * beam, beam);
        ref var count = ref _counts[i];
        if (count == beam && row[beam - 1].Score >= node.Score)
            return;
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
