using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Selon.Text.Models;

/// <summary>
/// Keeps the summed weights of groups of features that come back together, such as those that depend on one word alone: most
/// words of a text are frequent ones. A group has a key that decides on its features. Of two groups with one place the newer
/// stays; sums are whole numbers, so that what is kept changes nothing but the time. One instance serves one thread.
/// </summary>
/// <param name="weights">Weights of 8 bits: sums of some two hundred features fit into 16 bits.</param>
/// <param name="places">How many groups are kept, a power of two.</param>
/// <param name="labels">The most labels that a row has scores for.</param>
internal sealed class ScoreCache(PackedWeights weights, int places, int labels)
{
    private const int Chunk = 16;

    private readonly ulong[] _keys = new ulong[places];
    private readonly short[] _rows = new short[places * WidthOf(labels)];
    private readonly int[] _sums = new int[weights.Labels];

    /// <summary>Length of a row of scores: the labels, filled up for the processor.</summary>
    public int Width { get; } = WidthOf(labels);

    /// <summary>Adds the scores of a group to <paramref name="row"/> if they are known.</summary>
    public bool TryAdd(ulong key, Span<short> row, int count)
    {
        var place = (int)key & (_keys.Length - 1);
        if (_keys[place] != key)
            return false;
        ref var to = ref MemoryMarshal.GetReference(row[..Width]);
        ref var from = ref _rows[place * Width];
        for (nuint i = 0; i < (nuint)count; i += Chunk)
            (Vector256.LoadUnsafe(ref to, i) + Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        return true;
    }

    /// <summary>Asks for the memory of a feature some time before <see cref="Find"/>.</summary>
    public void Prefetch(ulong feature) => weights.Prefetch(feature);

    /// <summary>Finds features some time before their entries are added.</summary>
    public void Find(ReadOnlySpan<ulong> features, Span<uint> entries) => weights.Find(features, entries);

    /// <summary>Sums up a group, adds it to <paramref name="row"/> and keeps it.</summary>
    public void Add(ulong key, ReadOnlySpan<uint> entries, byte[]? allowed, Span<short> row)
    {
        var place = (int)key & (_keys.Length - 1);
        _keys[place] = key;
        var kept = _rows.AsSpan(place * Width, Width);
        kept.Clear();
        Add(entries, allowed, kept);
        for (var i = 0; i < Width; i++)
            row[i] += kept[i];
    }

    /// <summary>Adds the weights of features to <paramref name="row"/>, which holds a score for each of <paramref name="allowed"/> or, without these, for all.</summary>
    public void Add(ReadOnlySpan<uint> entries, byte[]? allowed, Span<short> row)
    {
        Array.Clear(_sums);
        weights.Add(_sums, entries);
        if (allowed is null)
        {
            for (var i = 0; i < _sums.Length; i++)
                row[i] += (short)_sums[i];
            return;
        }

        for (var i = 0; i < allowed.Length; i++)
            row[i] += (short)_sums[allowed[i]];
    }

    private static int WidthOf(int labels) => (labels + Chunk - 1) / Chunk * Chunk;
}
