using System.Runtime.CompilerServices;

namespace Selon.Text.Models;

/// <content>Looking features up and adding their weights.</content>
internal sealed partial class PackedWeights
{
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

    /// <summary>Asks for the memory of a feature some time before <see cref="Find"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong feature) => _entries.Prefetch((uint)(feature >> 32));

    /// <summary>Finds the entries of features and asks for the memory of their weights, some time before <see cref="Add"/>; 0 for none.</summary>
    public unsafe void Find(ReadOnlySpan<ulong> features, Span<uint> entries)
    {
        var table = _entries;
        fixed (byte* all = _runs)
        {
            for (var i = 0; i < features.Length; i++)
            {
                var entry = table.Find((uint)(features[i] >> 32));
                entries[i] = entry;
                if ((byte)entry != Elsewhere)
                    continue;
                if (entry < IsRow)
                    Memory.Prefetch(all + (entry >> 8));
                else
                    _rows.Prefetch((int)(entry & ~IsRow) >> 8);
            }
        }
    }

    /// <summary>Adds the weights of entries.</summary>
    [SkipLocalsInit]
    public unsafe void Add(Span<int> scores, ReadOnlySpan<uint> entries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Labels);
        var rows = stackalloc int[Round];
        var count = 0;
        fixed (int* to = scores)
        fixed (byte* all = _runs)
        {
            foreach (var entry in entries)
            {
                if ((byte)entry != Elsewhere)
                    AddShort(to, entry);
                else if (entry < IsRow)
                    AddRun(to, all + (entry >> 8));
                else
                    rows[count++] = (int)(entry & ~IsRow) >> 8;
                if (count < Round)
                    continue;
                _rows.AddTo(to, new ReadOnlySpan<int>(rows, count));
                count = 0;
            }

            _rows.AddTo(to, new ReadOnlySpan<int>(rows, count));
        }
    }

    /// <summary><see cref="Find"/> and <see cref="Add"/> in one pass, which parses an eighth faster than one after the other.</summary>
    [SkipLocalsInit]
    private unsafe void AddRound(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        var entries = _entries;
        foreach (var feature in features)
            entries.Prefetch((uint)(feature >> 32));
        var shorts = stackalloc uint[Round];
        var runs = stackalloc uint[Round];
        var rows = stackalloc int[Round];
        int shortCount = 0, runCount = 0, rowCount = 0;
        // Labels of the table are below the length of scores: Read has seen to it.
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Labels);
        fixed (int* to = scores)
        fixed (byte* all = _runs)
        {
            foreach (var feature in features)
            {
                var entry = entries.Find((uint)(feature >> 32));
                if ((byte)entry != Elsewhere)
                {
                    shorts[shortCount] = entry;
                    shortCount += entry != 0 ? 1 : 0;
                }
                else if (entry < IsRow)
                {
                    runs[runCount++] = entry >> 8;
                    Memory.Prefetch(all + (entry >> 8));
                }
                else
                {
                    rows[rowCount++] = (int)(entry & ~IsRow) >> 8;
                    _rows.Prefetch(rows[rowCount - 1]);
                }
            }

            for (var i = 0; i < shortCount; i++)
                AddShort(to, shorts[i]);
            for (var i = 0; i < runCount; i++)
                AddRun(to, all + runs[i]);
            _rows.AddTo(to, new ReadOnlySpan<int>(rows, rowCount));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AddShort(int* scores, uint entry)
    {
        scores[(byte)entry] += (sbyte)(entry >> 8);
        scores[(byte)(entry >> 16)] += (sbyte)(entry >> 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AddRun(int* scores, byte* run)
    {
        for (byte* pair = run + 1, end = pair + (2 * *run); pair < end; pair += 2)
            scores[*pair] += (sbyte)pair[1];
    }
}
