using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Selon.Text.Packs;

namespace Selon.Text.Models;

/// <summary>
/// A trained, read-only weight table: 32-bit fingerprints of features, each with a run of (label, weight) bytes. Runs of one or
/// two pairs, which are most, stand in the table itself; the longest, which are few but met often, are unpacked into rows of
/// all labels. A feature that is not in the table takes another's weights with a chance below one in a hundred million.
/// </summary>
internal sealed partial class PackedWeights : WeightTable
{
    /// <summary>Marks an entry whose pairs stand elsewhere.</summary>
    private const byte Elsewhere = 255;

    /// <summary>Of those the ones that are rows; else they are runs.</summary>
    private const uint IsRow = 1u << 31;

    private const int Round = 64;

    private readonly FingerprintLines _entries;
    private readonly WeightRows _rows;

    /// <summary>For each run the number of its pairs and the pairs.</summary>
    private readonly byte[] _runs;

    private PackedWeights(int labels, FingerprintLines entries, WeightRows rows, byte[] runs)
    {
        Labels = labels;
        _entries = entries;
        _rows = rows;
        _runs = runs;
    }

    public override int Labels { get; }

    /// <summary>Reads the sections <c>name.keys</c>, <c>name.counts</c> and <c>name.pairs</c>.</summary>
    public static PackedWeights Read(PackReader pack, string name, int labels)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(pack.Section(name + ".keys").Span);
        var counts = pack.Section(name + ".counts").Span;
        var pairs = pack.Section(name + ".pairs").Span;
        Check(pack, name, labels, keys.Length, counts, pairs);
        var longest = LongestRun(labels);
        var (rows, runBytes) = Measure(counts, longest);
        if (Math.Max(rows, runBytes) >= 1 << 23)
            throw new PackException($"{pack.Name}: weights {name} are too many");
        var table = new WeightRows(labels, rows);
        var runs = new byte[runBytes];
        var values = new uint[keys.Length];
        var (row, used) = (0, 0);
        for (var i = 0; i < keys.Length; i++)
        {
            var count = counts[i] + 1;
            values[i] = count <= 2 ? Short(pairs, count) : count <= longest ? Elsewhere | ((uint)used << 8) : Elsewhere | ((uint)row << 8) | IsRow;
            if (count > longest)
                Unpack(pairs[..(2 * count)], table[row++]);
            else if (count > 2)
                used = Copy(pairs[..(2 * count)], runs, used);
            pairs = pairs[(2 * count)..];
        }

        return new PackedWeights(labels, FingerprintLines.Build(keys, values, pack.Name), table, runs);
    }

    /// <summary>Longer runs become rows: where a row has few labels all that do not fit into an entry.</summary>
    private static int LongestRun(int labels) => labels <= 32 ? 2 : 8;

    private static (int Rows, int RunBytes) Measure(ReadOnlySpan<byte> counts, int longest)
    {
        int rows = 0, bytes = 0;
        foreach (var count in counts)
        {
            if (count >= longest)
                rows++;
            else if (count >= 2)
                bytes += (2 * count) + 3;
        }

        return (rows, bytes);
    }

    private static void Check(PackReader pack, string name, int labels, int keys, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> pairs)
    {
        var length = 0;
        foreach (var count in counts)
            length += count + 1;
        if (keys != counts.Length || length * 2 != pairs.Length)
            throw new PackException($"{pack.Name}: weights {name} do not fit their features");
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] >= labels || pairs[i] == Elsewhere)
                throw new PackException($"{pack.Name}: weights {name} have label {pairs[i]} of {labels}");
        }
    }

    /// <summary>One or two pairs in four bytes; a second pair that is missing adds nothing to the first label.</summary>
    private static uint Short(ReadOnlySpan<byte> pairs, int count) =>
        count == 2 ? BinaryPrimitives.ReadUInt32LittleEndian(pairs) : (uint)(pairs[0] | (pairs[1] << 8) | (pairs[0] << 16));

    private static void Unpack(ReadOnlySpan<byte> pairs, Span<sbyte> row)
    {
        for (var i = 0; i < pairs.Length; i += 2)
            row[pairs[i]] = (sbyte)pairs[i + 1];
    }

    private static int Copy(ReadOnlySpan<byte> pairs, byte[] runs, int at)
    {
        runs[at++] = (byte)(pairs.Length / 2);
        pairs.CopyTo(runs.AsSpan(at));
        return at + pairs.Length;
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
}
