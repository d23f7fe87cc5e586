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
    public List<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)> Quantize(int minimum, int smallest = 1)
    {
        var scale = Scale();
        var rows = new List<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)>();
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] == 0 || _rows[i].Updates < minimum)
                continue;
            var pairs = new List<(byte Label, sbyte Weight)>();
            foreach (var entry in _rows[i].Entries.AsSpan(0, _rows[i].Count))
            {
                var value = (int)Math.Round(Average(entry) * scale, MidpointRounding.AwayFromZero);
                if (Math.Abs(value) >= smallest)
                    pairs.Add((entry.Label, (sbyte)Math.Clamp(value, -127, 127)));
            }

            if (pairs.Count > 0)
                rows.Add((_keys[i], [.. pairs.OrderBy(p => p.Label)]));
        }

        return rows;
    }

    private double Average(in Entry entry) => entry.Weight - ((double)entry.Sum / Time);

    /// <summary>The scale at which all but one weight in ten thousand fit into 8 bits.</summary>
    private double Scale()
    {
        var all = new List<double>();
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] == 0)
                continue;
            foreach (var entry in _rows[i].Entries.AsSpan(0, _rows[i].Count))
                all.Add(Math.Abs(Average(entry)));
        }

        all.Sort();
        var top = all.Count == 0 ? 1 : Math.Max(1e-6, all[(int)(all.Count * 0.9999)]);
        return Quantum / top;
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
