using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Selon.Text.Models;

namespace Selon.Lab.Train;

/// <summary>Weights of an averaged perceptron while it learns (Freund and Schapire 1999; lazy averaging after Daumé 2006).</summary>
internal sealed class TrainingWeights(int labels) : WeightTable
{
    private const float Quantum = 127f;

    /// <summary>A row with more labels gets a place for every label.</summary>
    private const int Widest = 12;

    private ulong[] _keys = new ulong[1 << 20];
    private Row[] _rows = new Row[1 << 20];
    private int _count;

    private struct Entry
    {
        public int Weight;
        public byte Label;
        public long Sum;
    }

    private struct Row
    {
        public Entry[] Entries;
        public int[]? Weights;
        public long[]? Sums;
        public int Count;
        public int Updates;
    }

    public override int Labels { get; } = labels;

    /// <summary>Number of updates so far; the average is over them.</summary>
    public long Time { get; set; } = 1;

    public int Features => _count;

    /// <summary>Asks for the memory of all features first, so that the waits overlap.</summary>
    public override unsafe void AddTo(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        fixed (ulong* keys = _keys)
        {
            foreach (var feature in features)
                Prefetch(keys + Home(feature));
        }

        Span<int> found = stackalloc int[features.Length];
        var count = 0;
        foreach (var feature in features)
        {
            var at = Find(feature);
            if (_keys[at] == 0)
                continue;
            Prefetch(Unsafe.AsPointer(ref _rows[at]));
            found[count++] = at;
        }

        foreach (var at in found[..count])
            AddRow(scores, at);
    }

    public override void AddTo(Span<int> scores, ulong feature)
    {
        var at = Find(feature);
        if (_keys[at] != 0)
            AddRow(scores, at);
    }

    private static unsafe void Prefetch(void* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }

    private void AddRow(Span<int> scores, int at)
    {
        ref var row = ref _rows[at];
        if (row.Weights is not null)
        {
            Add(scores, row.Weights);
            return;
        }

        foreach (ref readonly var entry in row.Entries.AsSpan(0, row.Count))
            scores[entry.Label] += entry.Weight;
    }

    private static void Add(Span<int> scores, int[] weights)
    {
        var i = 0;
        for (; i + Vector<int>.Count <= weights.Length; i += Vector<int>.Count)
            (new Vector<int>(scores[i..]) + new Vector<int>(weights, i)).CopyTo(scores[i..]);
        for (; i < weights.Length; i++)
            scores[i] += weights[i];
    }

    public void Update(ulong feature, int label, int change)
    {
        var at = Find(feature);
        if (_keys[at] == 0)
        {
            if (_count > _keys.Length / 2)
            {
                Grow();
                at = Find(feature);
            }

            _keys[at] = feature;
            _rows[at].Entries = new Entry[2];
            _count++;
        }

        ref var row = ref _rows[at];
        row.Updates++;
        if (row.Weights is not null)
        {
            row.Weights[label] += change;
            row.Sums![label] += change * Time;
            return;
        }

        var k = 0;
        while (k < row.Count && row.Entries[k].Label != label)
            k++;
        if (k == row.Count && k == Widest)
        {
            Widen(ref row);
            row.Weights![label] += change;
            row.Sums![label] += change * Time;
            return;
        }

        if (k == row.Count)
        {
            if (k == row.Entries.Length)
                Array.Resize(ref row.Entries, k * 2);
            row.Entries[k].Label = (byte)label;
            row.Count++;
        }

        row.Entries[k].Weight += change;
        row.Entries[k].Sum += change * Time;
    }

    private void Widen(ref Row row)
    {
        row.Weights = new int[Labels];
        row.Sums = new long[Labels];
        foreach (var entry in row.Entries)
        {
            row.Weights[entry.Label] = entry.Weight;
            row.Sums[entry.Label] = entry.Sum;
        }

        row.Entries = [];
        row.Count = 0;
    }

    /// <summary>The labels of a row with their averages.</summary>
    private IEnumerable<(byte Label, double Average)> Averages(int at)
    {
        var row = _rows[at];
        for (var k = 0; k < row.Count; k++)
            yield return (row.Entries[k].Label, Average(row.Entries[k].Weight, row.Entries[k].Sum));
        for (var label = 0; row.Weights is not null && label < Labels; label++)
        {
            if (row.Weights[label] != 0 || row.Sums![label] != 0)
                yield return ((byte)label, Average(row.Weights[label], row.Sums![label]));
        }
    }

    /// <summary>
    /// Averages, quantises to 8 bits, drops weights below <paramref name="smallest"/> and features updated fewer than
    /// <paramref name="minimum"/> times.
    /// </summary>
    public List<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)> Quantize(int minimum, int smallest = 1) => Quantize([this], minimum, smallest);

    /// <summary>The same for the sum of several trainings, which differ in the order of their sentences.</summary>
    public static List<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)> Quantize(IReadOnlyList<TrainingWeights> trainings, int minimum, int smallest)
    {
        var scale = Scale(trainings);
        var rows = new List<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)>();
        var sums = new SortedDictionary<byte, double>();
        for (var t = 0; t < trainings.Count; t++)
        {
            foreach (var key in trainings[t]._keys)
            {
                if (key == 0 || trainings.Take(t).Any(e => e._keys[e.Find(key)] != 0) || Sum(trainings, key, sums) < minimum)
                    continue;
                var pairs = new List<(byte Label, sbyte Weight)>();
                foreach (var (label, sum) in sums)
                {
                    var value = (int)Math.Round(sum * scale, MidpointRounding.AwayFromZero);
                    if (Math.Abs(value) >= smallest)
                        pairs.Add((label, (sbyte)Math.Clamp(value, -127, 127)));
                }

                if (pairs.Count > 0)
                    rows.Add((key, pairs));
            }
        }

        return rows;
    }

    /// <summary>Sums a feature's averages by label; returns how often it was updated in all.</summary>
    private static int Sum(IReadOnlyList<TrainingWeights> trainings, ulong key, SortedDictionary<byte, double> sums)
    {
        sums.Clear();
        var updates = 0;
        foreach (var training in trainings)
        {
            var at = training.Find(key);
            if (training._keys[at] == 0)
                continue;
            updates += training._rows[at].Updates;
            foreach (var (label, average) in training.Averages(at))
                sums[label] = sums.GetValueOrDefault(label) + average;
        }

        return updates;
    }

    private double Average(int weight, long sum) => weight - ((double)sum / Time);

    /// <summary>The scale at which all but one weight in ten thousand fit into 8 bits.</summary>
    private static double Scale(IReadOnlyList<TrainingWeights> trainings)
    {
        var all = new List<double>();
        foreach (var training in trainings)
        {
            for (var i = 0; i < training._keys.Length; i++)
            {
                if (training._keys[i] == 0)
                    continue;
                foreach (var (_, average) in training.Averages(i))
                    all.Add(Math.Abs(average));
            }
        }

        all.Sort();
        var top = all.Count == 0 ? 1 : Math.Max(1e-6, all[(int)(all.Count * 0.9999)]);
        return Quantum / top / trainings.Count;
    }

    private int Home(ulong feature) => (int)(feature >> 20) & (_keys.Length - 1);

    private int Find(ulong feature)
    {
        var mask = _keys.Length - 1;
        var at = Home(feature);
        while (_keys[at] != 0 && _keys[at] != feature)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        _keys = new ulong[keys.Length * 2];
        _rows = new Row[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var at = Find(keys[i]);
            _keys[at] = keys[i];
            _rows[at] = rows[i];
        }
    }
}
