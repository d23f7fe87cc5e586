using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Selon.Dossiers.Digests;

/// <summary>Reads what <see cref="DigestWriter"/> wrote; every length is checked against the bytes that are left.</summary>
internal ref struct DigestReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    /// <exception cref="DigestException">The bytes begin with another kind or version.</exception>
    public DigestReader(ReadOnlySpan<byte> bytes, char kind, byte version)
    {
        if (bytes.Length < 2 || bytes[0] != kind)
            throw new DigestException($"no digest of kind {kind}");
        if (bytes[1] != version)
            throw new DigestException($"digest {kind} has version {bytes[1]}, this program reads {version}");
        _bytes = bytes;
        _at = 2;
    }

    public delegate T Item<out T>(ref DigestReader reader);

    public byte Byte() => Take(1)[0];

    public bool Flag() => Byte() != 0;

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
                return (int)value;
        }

        throw new DigestException("a number of the digest does not end");
    }

    public long Hash() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public float Real() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    public string? Text()
    {
        var length = Number();
        return length == 0 ? null : Encoding.UTF8.GetString(Take(length - 1));
    }

    public T Enum<T>()
        where T : struct, Enum
    {
        var values = System.Enum.GetValues<T>();
        var at = Byte();
        return at < values.Length ? values[at] : throw new DigestException($"digest names no {typeof(T).Name} {at}");
    }

    /// <summary>The number of items that follow; each takes one byte at least.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= _bytes.Length - _at ? count : throw new DigestException("digest is cut short");
    }

    public ImmutableArray<T> List<T>(Item<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(Count());
        for (var left = items.Capacity; left > 0; left--)
            items.Add(read(ref this));
        return items.MoveToImmutable();
    }

    public void End()
    {
        if (_at != _bytes.Length)
            throw new DigestException("digest is longer than it says");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _bytes.Length - _at)
            throw new DigestException("digest is cut short");
        _at += length;
        return _bytes.Slice(_at - length, length);
    }
}
