using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Selon.Text.Packs;

namespace Selon.Text.Names;

/// <summary>
/// Trained weights of features for the labels of names: one row of 16 bytes for each feature, so that a feature costs one look-up
/// and one addition of vectors. Features are known by the upper half of their hashes; 0 stands for none.
/// </summary>
internal sealed class NameWeights
{
    /// <summary>Units of a weight of one: a score of 32 says e times as likely.</summary>
    public const float Scale = 32;

    private const int Row = NameScheme.Inner;
    private const int Round = 64;

    private readonly ulong[] _slots;
    private readonly sbyte[] _rows;
    private readonly int _mask;

    private NameWeights(uint[] keys, sbyte[] rows)
    {
        _rows = rows;
        var size = 4;
        while (size < keys.Length * 2)
            size <<= 1;
        _mask = size - 1;
        _slots = new ulong[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var at = Home(keys[i]);
            while (_slots[at] != 0)
                at = (at + 1) & _mask;
            _slots[at] = ((ulong)keys[i] << 32) | (uint)i;
        }
    }

    /// <summary>Reads the sections <c>name.keys</c>, <c>name.masks</c> (which labels have a weight) and <c>name.values</c>.</summary>
    public static NameWeights Read(PackReader pack, string name)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(pack.Section(name + ".keys").Span).ToArray();
        var masks = MemoryMarshal.Cast<byte, ushort>(pack.Section(name + ".masks").Span);
        var values = MemoryMarshal.Cast<byte, sbyte>(pack.Section(name + ".values").Span);
        var rows = new sbyte[keys.Length * Row];
        var (next, wanted) = (0, 0);
        foreach (var mask in masks)
            wanted += BitOperations.PopCount(mask);
        for (var i = 0; i < Math.Min(keys.Length, masks.Length); i++)
        {
            for (var k = 0; k < Row && next < values.Length; k++)
            {
                if ((masks[i] & (1 << k)) != 0)
                    rows[(i * Row) + k] = values[next++];
            }
        }

        if (keys.Length != masks.Length || wanted != values.Length || Array.IndexOf(keys, 0u) >= 0)
            throw new PackException($"{pack.Name}: weights {name} do not fit their features");
        return new NameWeights(keys, rows);
    }

    /// <summary>Writes a table; rows hold a weight for each label but outside.</summary>
    public static void Write(PackWriter pack, string name, IEnumerable<(ulong Feature, sbyte[] Row)> rows)
    {
        var keys = new List<uint>();
        var masks = new List<ushort>();
        var values = new List<byte>();
        foreach (var (feature, row) in rows.OrderBy(r => r.Feature))
        {
            if (feature >> 32 == 0)
                continue;
            keys.Add((uint)(feature >> 32));
            var mask = 0;
            for (var k = 0; k < Row; k++)
            {
                if (row[k] == 0)
                    continue;
                mask |= 1 << k;
                values.Add((byte)row[k]);
            }

            masks.Add((ushort)mask);
        }

        pack.Add(name + ".keys", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(keys)).ToArray());
        pack.Add(name + ".masks", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(masks)).ToArray());
        pack.Add(name + ".values", [.. values]);
    }

    /// <summary>Adds the weights of features to the scores of the labels.</summary>
    public void AddTo(Span<short> scores, ReadOnlySpan<ulong> features)
    {
        while (!features.IsEmpty)
        {
            var round = features[..Math.Min(Round, features.Length)];
            features = features[round.Length..];
            AddRound(scores, round);
        }
    }

    /// <summary>All look-ups ask for their memory before the first one waits for it, as the tables do not fit into the caches.</summary>
    private unsafe void AddRound(Span<short> scores, ReadOnlySpan<ulong> features)
    {
        var found = stackalloc int[Round];
        fixed (ulong* slots = _slots)
        fixed (sbyte* rows = _rows)
        fixed (short* sums = scores)
        {
            if (Sse.IsSupported)
            {
                foreach (var feature in features)
                    Sse.Prefetch0(slots + Home((uint)(feature >> 32)));
            }

            var count = 0;
            foreach (var feature in features)
            {
                var key = (uint)(feature >> 32);
                var at = Home(key);
                ulong slot;
                while ((slot = slots[at]) != 0 && slot >> 32 != key)
                    at = (at + 1) & _mask;
                if (slot == 0)
                    continue;
                found[count] = (int)(uint)slot * Row;
                if (Sse.IsSupported)
                    Sse.Prefetch0(rows + found[count]);
                count++;
            }

            var (low, high) = (Vector128.Load(sums), Vector128.Load(sums + 8));
            for (var k = 0; k < count; k++)
            {
                var (a, b) = Vector128.Widen(Vector128.Load(rows + found[k]));
                low += a;
                high += b;
            }

            low.Store(sums);
            high.Store(sums + 8);
        }
    }

    private int Home(uint key) => (int)(key * 0x9E3779B1u >> 7) & _mask;
}
