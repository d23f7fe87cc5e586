using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Selon.Text.Packs;

namespace Selon.Text.Models;

/// <summary>
/// A trained, read-only weight table: open addressing over 32-bit fingerprints, each with a run of (label, weight) bytes.
/// A feature that is not in the table takes another's weights with a chance below one in a thousand million.
/// </summary>
internal sealed class PackedWeights : WeightTable
{
    private const int Round = 64;

    private readonly ulong[] _slots;
    private readonly byte[] _pairs;
    private readonly int _mask;

    private PackedWeights(int labels, ulong[] slots, byte[] pairs)
    {
        Labels = labels;
        _slots = slots;
        _pairs = pairs;
        _mask = slots.Length - 1;
    }

    public override int Labels { get; }

    /// <summary>Reads the sections <c>name.keys</c>, <c>name.counts</c> and <c>name.pairs</c>.</summary>
    public static PackedWeights Read(PackReader pack, string name, int labels)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(pack.Section(name + ".keys").Span);
        var counts = pack.Section(name + ".counts").Span;
        var pairs = pack.Section(name + ".pairs").Span.ToArray();
        var size = 4;
        while (size < keys.Length * 3 / 2)
            size <<= 1;
        var slots = new ulong[size];
        var start = 0;
        for (var i = 0; i < Math.Min(keys.Length, counts.Length); i++)
        {
            var slot = ((ulong)keys[i] << 32) | ((ulong)counts[i] << 24) | (uint)start;
            start += counts[i] + 1;
            var at = Home(slot, size - 1);
            while (slots[at] != 0)
                at = (at + 1) & (size - 1);
            slots[at] = slot;
        }

        if (keys.Length != counts.Length || start * 2 != pairs.Length || start >= 1 << 24)
            throw new PackException($"{pack.Name}: weights {name} do not fit their features");
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] >= labels)
                throw new PackException($"{pack.Name}: weights {name} have label {pairs[i]} of {labels}");
        }

        return new PackedWeights(labels, slots, pairs);
    }

    /// <summary>Writes a table; rows are (feature, label and weight pairs).</summary>
    public static void Write(PackWriter pack, string name, IReadOnlyCollection<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)> rows)
    {
        var keys = new List<uint>(rows.Count);
        var counts = new List<byte>(rows.Count);
        var pairs = new List<byte>();
        foreach (var (feature, row) in rows.OrderBy(r => r.Feature))
        {
            keys.Add((uint)(feature >> 32));
            counts.Add((byte)(row.Count - 1));
            foreach (var (label, weight) in row)
            {
                pairs.Add(label);
                pairs.Add((byte)weight);
            }
        }

        pack.Add(name + ".keys", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(keys)).ToArray());
        pack.Add(name + ".counts", [.. counts]);
        pack.Add(name + ".pairs", [.. pairs]);
    }

    public override void AddTo(Span<int> scores, ulong feature) => AddTo(scores, new ReadOnlySpan<ulong>(in feature));

    /// <summary>
    /// The tables are larger than the processor's caches: each round first asks for the memory of all its features, so that the
    /// waits overlap.
    /// </summary>
    public override void AddTo(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        while (!features.IsEmpty)
        {
            var round = features[..Math.Min(Round, features.Length)];
            features = features[round.Length..];
            AddRound(scores, round);
        }
    }

    private unsafe void AddRound(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        var mask = _mask;
        var found = stackalloc ulong[Round];
        fixed (ulong* slots = _slots)
        fixed (byte* pairs = _pairs)
        {
            if (Sse.IsSupported)
            {
                foreach (var feature in features)
                    Sse.Prefetch0(slots + Home(feature, mask));
            }

            var count = 0;
            foreach (var feature in features)
            {
                var at = Home(feature, mask);
                ulong slot;
                while ((slot = slots[at]) != 0 && ((slot ^ feature) >> 32) != 0)
                    at = (at + 1) & mask;
                found[count] = slot;
                if (slot == 0)
                    continue;
                count++;
                if (Sse.IsSupported)
                    Sse.Prefetch0(pairs + (((long)slot & 0xFFFFFF) * 2));
            }

            for (var k = 0; k < count; k++)
                AddPairs(scores, _pairs.AsSpan((int)(found[k] & 0xFFFFFF) * 2, Count(found[k]) * 2));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddPairs(Span<int> scores, ReadOnlySpan<byte> pairs)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            scores[pairs[i]] += (sbyte)pairs[i + 1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count(ulong slot) => (int)((slot >> 24) & 0xFF) + 1;

    /// <summary>The upper half alone decides the place, since it is all that is kept of the feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Home(ulong feature, int mask) => (int)((uint)(feature >> 32) * 0x9E3779B1u >> 7) & mask;
}
