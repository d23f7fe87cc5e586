using Selon.Text.Models;

namespace Selon.Lab.Train;

/// <summary>Weights of an averaged perceptron while it learns (Freund and Schapire 1999; lazy averaging after Daumé 2006).</summary>
internal sealed class TrainingWeights(int labels) : WeightTable
{
    private const float Quantum = 127f;

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
        public int Count;
        public int Updates;
    }

    public override int Labels { get; } = labels;

    /// <summary>Number of updates so far; the average is over them.</summary>
    public long Time { get; set; } = 1;

    public int Features => _count;

    public override void AddTo(Span<int> scores, ulong feature)
    {
        var at = Find(feature);
        if (_keys[at] == 0)
            return;
        ref var row = ref _rows[at];
        foreach (ref readonly var entry in row.Entries.AsSpan(0, row.Count))
            scores[entry.Label] += entry.Weight;
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
        var k = 0;
        while (k < row.Count && row.Entries[k].Label != label)
            k++;
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
            ref readonly var row = ref training._rows[at];
            updates += row.Updates;
            foreach (var entry in row.Entries.AsSpan(0, row.Count))
                sums[entry.Label] = sums.GetValueOrDefault(entry.Label) + training.Average(entry);
        }

        return updates;
    }

    private double Average(in Entry entry) => entry.Weight - ((double)entry.Sum / Time);

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
                foreach (var entry in training._rows[i].Entries.AsSpan(0, training._rows[i].Count))
                    all.Add(Math.Abs(training.Average(entry)));
            }
        }

        all.Sort();
        var top = all.Count == 0 ? 1 : Math.Max(1e-6, all[(int)(all.Count * 0.9999)]);
        return Quantum / top / trainings.Count;
    }

    private int Find(ulong feature)
    {
        var mask = _keys.Length - 1;
        var at = (int)(feature >> 20) & mask;
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
