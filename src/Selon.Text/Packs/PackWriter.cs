using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Selon.Text.Packs;

/// <summary>
/// Writes a pack: eight bytes of magic, format version, JSON header, named sections (each aligned to 16 bytes), SHA-256 of
/// all that stands before it. Numbers are little-endian. The same sections in the same order give the same bytes.
/// </summary>
public sealed class PackWriter
{
    internal const int FormatVersion = 1;
    internal const int Alignment = 16;

    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    internal static ReadOnlySpan<byte> Magic => "SELONPK\n"u8;

    /// <summary>What the pack is, from what data, with which scores; readers take their own keys from it.</summary>
    public JsonObject Header { get; } = [];

    /// <summary>Adds a section; names are unique.</summary>
    public void Add(string name, byte[] bytes)
    {
        if (_sections.Exists(s => s.Name == name))
            throw new ArgumentException($"section {name} is there already", nameof(name));
        _sections.Add((name, bytes));
    }

    /// <summary>Adds a section of UTF-8 text.</summary>
    public void Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The whole file.</summary>
    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        stream.Write(Magic);
        WriteInt(stream, FormatVersion);
        var header = Encoding.UTF8.GetBytes(Header.ToJsonString());
        WriteInt(stream, header.Length);
        stream.Write(header);
        WriteInt(stream, _sections.Count);
        foreach (var (name, bytes) in _sections)
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            WriteInt(stream, utf8.Length);
            stream.Write(utf8);
            WriteInt(stream, bytes.Length);
            while (stream.Position % Alignment != 0)
                stream.WriteByte(0);
            stream.Write(bytes);
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>Writes the file beside its place first, then moves it there: a reader never sees half of it.</summary>
    public void Save(string path)
    {
        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, ToArray());
        File.Move(temporary, path, overwrite: true);
    }

    private static void WriteInt(Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
