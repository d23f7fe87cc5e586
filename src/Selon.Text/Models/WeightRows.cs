using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Selon.Text.Models;

/// <summary>Rows with a weight of one byte for each label, added sixteen labels at a time.</summary>
internal sealed class WeightRows(int labels, int rows)
{
    private const int Chunk = 16;

    private readonly int _width = Width(labels);
    private readonly sbyte[] _weights = GC.AllocateArray<sbyte>(Width(labels) * rows, pinned: true);

    public Span<sbyte> this[int row] => _weights.AsSpan(row * _width, _width);

    /// <summary>Adds rows, at most 256 so that their sums fit into 16 bits, to the scores, of which there are as many as labels.</summary>
    public unsafe void AddTo(Span<int> scores, ReadOnlySpan<int> rows)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var start = 0; start < _width; start += Chunk)
        {
            var sum = Vector256<short>.Zero;
            foreach (var row in rows)
                sum += Vector256.WidenLower(Vector128.LoadUnsafe(ref weights, (nuint)((row * _width) + start)).ToVector256Unsafe());
            Add(scores[start..], sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<int> scores, Vector256<short> sum)
    {
        if (scores.Length >= Chunk)
        {
            var (low, high) = Vector256.Widen(sum);
            (Vector256.Create<int>(scores) + low).CopyTo(scores);
            (Vector256.Create<int>(scores[8..]) + high).CopyTo(scores[8..]);
            return;
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] += sum[i];
    }

    private static int Width(int labels) => (labels + Chunk - 1) / Chunk * Chunk;
}
