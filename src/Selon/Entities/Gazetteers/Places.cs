using System.Runtime.InteropServices;
using System.Text;
using Selon.Text.Packs;

namespace Selon.Entities.Gazetteers;

/// <summary>A town of GeoNames.</summary>
/// <param name="Id">Its number there.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
internal readonly record struct Place(int Id, string Country, int Population, GeoPoint Point);

/// <summary>
/// The towns of the world by folded name: a hash table that the Lab writes into the pack and that is read where it lies, so that it
/// takes no time to load. See <see cref="PlaceSection"/> for the layout.
/// </summary>
internal sealed class Places
{
    private readonly ReadOnlyMemory<byte> _section;
    private readonly int _buckets;
    private readonly int _count;

    /// <summary>Throws <see cref="PackException"/> when the section is cut off.</summary>
    public Places(ReadOnlyMemory<byte> section, string name)
    {
        _section = section;
        if (section.Length < 2 * sizeof(int))
            throw new PackException($"{name}: section {PlaceSection.Name} is cut off");
        (_buckets, _count) = (Ints[0], Ints[1]);
        if (_buckets <= 0 || _count < 0 || (long)NamesAt > section.Length)
            throw new PackException($"{name}: section {PlaceSection.Name} is damaged");
    }

    public int Count => _count;

    private ReadOnlySpan<int> Ints => MemoryMarshal.Cast<byte, int>(_section.Span[..(_section.Length / 4 * 4)]);

    private int NamesAt => sizeof(int) * (2 + _buckets + (_count * PlaceSection.Width));

    /// <summary>The towns of a folded name, the most populous first; returns how many were written to <paramref name="found"/>.</summary>
    public int Find(ReadOnlySpan<char> folded, Span<Place> found)
    {
        Span<byte> name = stackalloc byte[PlaceSection.LongestName];
        if (folded.Length == 0 || !Encoding.UTF8.TryGetBytes(folded, name, out var length))
            return 0;
        name = name[..length];
        var ints = Ints;
        var mask = _buckets - 1;
        for (var bucket = PlaceSection.Hash(name) & mask; ints[2 + bucket] != 0; bucket = (bucket + 1) & mask)
        {
            var row = ints[2 + bucket] - 1;
            if (NameOf(ints, row).SequenceEqual(name))
                return Read(ints, row, name, found);
        }

        return 0;
    }

    private int Read(ReadOnlySpan<int> ints, int row, ReadOnlySpan<byte> name, Span<Place> found)
    {
        var count = 0;
        for (; row < _count && count < found.Length && NameOf(ints, row).SequenceEqual(name); row++)
        {
            var cells = Row(ints, row);
            found[count++] = new Place(cells[2], PlaceSection.Country(cells[3]), cells[4], new GeoPoint(BitConverter.Int32BitsToSingle(cells[5]), BitConverter.Int32BitsToSingle(cells[6])));
        }

        return count;
    }

    private ReadOnlySpan<int> Row(ReadOnlySpan<int> ints, int row) => ints.Slice(2 + _buckets + (row * PlaceSection.Width), PlaceSection.Width);

    private ReadOnlySpan<byte> NameOf(ReadOnlySpan<int> ints, int row)
    {
        var cells = Row(ints, row);
        return _section.Span.Slice(NamesAt + cells[0], cells[1]);
    }
}
