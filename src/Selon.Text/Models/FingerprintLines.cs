using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Selon.Text.Packs;

namespace Selon.Text.Models;

/// <summary>
/// A read-only table from 32-bit fingerprints to 32-bit values that are not 0. Eight fingerprints and their values fill one
/// line of the processor's cache, so that a look-up waits for memory once and compares all eight together; a line that runs over,
/// as one in fifteen does, goes on in the next. Lines follow the order of the fingerprints, so that a table is filled in one pass.
/// </summary>
internal readonly unsafe struct FingerprintLines
{
    /// <summary>Fingerprints of a line; their values follow.</summary>
    private const int Width = 8;

    private const int Line = 2 * Width;

    /// <summary>Stands in the last place of a line that goes on in the next, for no value.</summary>
    private const uint More = uint.MaxValue;

    /// <summary>Lines behind the last for what does not fit into it.</summary>
    private const int Spare = 64;

    private readonly uint* _lines;
    private readonly uint _count;

    /// <summary>Keeps the memory alive; it is pinned.</summary>
    private readonly byte[] _memory;

    private FingerprintLines(int entries)
    {
        // Five places of eight are used.
        _count = (uint)(entries / 5) + 1;
        _memory = Memory.Lines((int)(_count + Spare), out var start);
        _lines = (uint*)start;
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
            if (home > line)
            {
                line = home;
                at = 0;
            }
            else if (at == Width)
            {
                line = RunOver(line);
                at = 1;
            }

            if (line >= end)
                throw new PackException($"{name}: fingerprints are not spread evenly");
            line[at] = fingerprints[i];
            line[Width + at++] = values[i];
        }

        return table;
    }

    /// <summary>Moves the last entry of a full line into the next and marks its place; the fingerprint there is found before.</summary>
    private static uint* RunOver(uint* line)
    {
        var next = line + Line;
        next[0] = line[Width - 1];
        next[Width] = line[Line - 1];
        line[Width - 1] = line[0];
        line[Line - 1] = More;
        return next;
    }

    /// <summary>Asks for the memory of a fingerprint's line before it is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(uint fingerprint) => Memory.Prefetch(Home(fingerprint));

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
            if (line[Line - 1] != More)
                return 0;
            line += Line;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint* Home(uint fingerprint) => _lines + ((((ulong)fingerprint * _count) >> 32) * Line);
}
