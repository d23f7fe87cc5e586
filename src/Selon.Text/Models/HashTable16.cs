using System.Runtime.InteropServices;
using Selon.Text.Packs;

namespace Selon.Text.Models;

/// <summary>A read-only table from 64-bit hashes to small numbers: sorted 32-bit fingerprints behind an index of their first 16 bits.</summary>
internal sealed class HashTable16
{
    private readonly int[] _index = new int[65537];
    private readonly uint[] _keys;
    private readonly ushort[] _values;

    private HashTable16(uint[] keys, ushort[] values)
    {
        _keys = keys;
        _values = values;
        foreach (var key in keys)
            _index[(key >> 16) + 1]++;
        for (var i = 0; i < 65536; i++)
            _index[i + 1] += _index[i];
    }

    public int Count => _keys.Length;

    /// <summary>Reads the sections <c>name.keys</c> and <c>name.values</c>.</summary>
    public static HashTable16 Read(PackReader pack, string name)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(pack.Section(name + ".keys").Span).ToArray();
        var values = MemoryMarshal.Cast<byte, ushort>(pack.Section(name + ".values").Span).ToArray();
        if (keys.Length != values.Length)
            throw new PackException($"{pack.Name}: table {name} has {keys.Length} keys and {values.Length} values");
        return new HashTable16(keys, values);
    }

    /// <summary>Writes a table; of two keys with one fingerprint the first in order of hash stays.</summary>
    public static void Write(PackWriter pack, string name, IEnumerable<KeyValuePair<ulong, ushort>> entries)
    {
        var keys = new List<uint>();
        var values = new List<ushort>();
        foreach (var (key, value) in entries.OrderBy(e => e.Key))
        {
            if (keys.Count > 0 && keys[^1] == (uint)(key >> 32))
                continue;
            keys.Add((uint)(key >> 32));
            values.Add(value);
        }

        pack.Add(name + ".keys", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(keys)).ToArray());
        pack.Add(name + ".values", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(values)).ToArray());
    }

    /// <summary>The value of a key, or -1.</summary>
    public int Find(ulong key)
    {
        var fingerprint = (uint)(key >> 32);
        var bucket = fingerprint >> 16;
        for (var i = _index[bucket]; i < _index[bucket + 1]; i++)
        {
            if (_keys[i] == fingerprint)
                return _values[i];
        }

        return -1;
    }
}
