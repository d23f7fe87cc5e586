using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Selon.Text.Packs;

namespace Selon.Text.Models;

/// <summary>
/// A read-only table from 32-bit fingerprints to 32-bit values that are not 0. Eight fingerprints and their values fill one
/// line of the processor's cache, so that a look-up waits for memory once and compares all eight together; a line that is full
/// goes on in the next. The lines follow the order of the fingerprints, so that a table is filled in one pass.
/// </summary>
internal readonly unsafe struct FingerprintLines
{
    /// <summary>Fingerprints of a line; their values follow.</summary>
    private const int Width = 8;

    private const int Line = 2 * Width;

    /// <summary>Lines behind the last for what does not fit into it.</summary>
    private const int Spare = 64;

    private readonly uint* _lines;
    private readonly uint _count;

    /// <summary>Keeps the memory alive; it is pinned.</summary>
    private readonly uint[] _memory;

    private FingerprintLines(int entries)
    {
        // Three places in four are used.
        _count = (uint)(entries / 6) + 1;
        _memory = GC.AllocateArray<uint>((int)(_count + Spare + 1) * Line, pinned: true);
        const nuint Bytes = Line * sizeof(uint);
        var start = (nuint)Unsafe.AsPointer(ref _memory[0]);
        _lines = (uint*)((start + Bytes - 1) / Bytes * Bytes);
    }

    /// <summary>Fills a table; fingerprints ascend, of equal ones the first counts. Entries with value 0 are left out.</summary>
    public static FingerprintLines Build(ReadOnlySpan<uint> fingerprints, ReadOnlySpan<uint> values, string name)
    {
        var table = new FingerprintLines(fingerprints.Length);
        var line = table._lines;
        var end = line + ((table._count + Spare) * Line);
        var at = 0;
        for (var i = 0; i < fingerprints.Length; i++)
        {
            if (values[i] == 0)
                continue;
            var home = table.Home(fingerprints[i]);
            if (home > line || at == Width)
            {
                line = home > line ? home : line + Line;
                at = 0;
            }

            if (line >= end)
                throw new PackException($"{name}: fingerprints are not spread evenly");
            line[at] = fingerprints[i];
            line[Width + at++] = values[i];
        }

        return table;
    }

    /// <summary>Asks for the memory of a fingerprint's line before it is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(uint fingerprint)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Home(fingerprint));
    }

    /// <summary>The value of a fingerprint, 0 when it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Find(uint fingerprint)
    {
        var wanted = Vector256.Create(fingerprint);
        var line = Home(fingerprint);
        while (true)
        {
            var same = Vector256.Equals(Vector256.Load(line), wanted).ExtractMostSignificantBits();
            if (same != 0)
                return line[Width + BitOperations.TrailingZeroCount(same)];
            if (line[Line - 1] == 0)
                return 0;
            line += Line;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint* Home(uint fingerprint) => _lines + ((((ulong)fingerprint * _count) >> 32) * Line);
}
