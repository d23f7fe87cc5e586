using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Selon.Text.Models;

/// <summary>Rows with a weight of one byte for each label, added sixteen labels at a time.</summary>
internal sealed unsafe class WeightRows
{
    private const int Chunk = 16;

    private readonly int _labels;
    private readonly int _width;
    private readonly sbyte* _weights;

    /// <summary>Keeps the memory alive; it is pinned.</summary>
    private readonly byte[] _memory;

    public WeightRows(int labels, int rows)
    {
        _labels = labels;
        // No row of up to a line lies across two.
        _width = labels <= 16 ? 16 : labels <= 32 ? 32 : (labels + Memory.Line - 1) / Memory.Line * Memory.Line;
        _memory = Memory.Lines((int)(((long)_width * rows) + Memory.Line - 1) / Memory.Line, out var start);
        _weights = (sbyte*)start;
    }

    public Span<sbyte> this[int row] => new(_weights + (row * _width), _width);

    /// <summary>Asks for the memory of a row before it is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row)
    {
        for (var i = 0; i < _width; i += Memory.Line)
            Memory.Prefetch(_weights + (row * _width) + i);
    }

    /// <summary>Adds rows, at most 256 so that their sums fit into 16 bits, to the scores, of which there are as many as labels.</summary>
    public void AddTo(int* scores, ReadOnlySpan<int> rows)
    {
        for (var start = 0; start < _labels; start += Chunk)
        {
            var sum = Vector256<short>.Zero;
            foreach (var row in rows)
                sum += Vector256.WidenLower(Vector128.Load(_weights + (row * _width) + start).ToVector256Unsafe());
            Add(scores + start, Math.Min(Chunk, _labels - start), sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(int* scores, int count, Vector256<short> sum)
    {
        if (count == Chunk)
        {
            var (low, high) = Vector256.Widen(sum);
            (Vector256.Load(scores) + low).Store(scores);
            (Vector256.Load(scores + 8) + high).Store(scores + 8);
            return;
        }

        for (var i = 0; i < count; i++)
            scores[i] += sum[i];
    }
}
