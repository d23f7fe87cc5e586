using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Selon.Text.Packs;

/// <summary>A pack read into memory and checked; sections are views on its bytes. See <see cref="PackWriter"/> for the layout.</summary>
public sealed class PackReader
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections = new(StringComparer.Ordinal);

    private PackReader(string name, JsonObject header)
    {
        Name = name;
        Header = header;
    }

    /// <summary>The file's path, for messages.</summary>
    public string Name { get; }

    public JsonObject Header { get; }

    /// <summary>Names of the sections in the file's order.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>Reads a file. Throws <see cref="PackException"/> that says which check failed.</summary>
    public static PackReader Open(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PackException($"{path}: no such pack", e);
        }
    }

    /// <summary>Reads a pack from memory; <paramref name="name"/> is for messages.</summary>
    public static PackReader Read(ReadOnlyMemory<byte> file, string name)
    {
        var all = file.Span;
        if (all.Length < PackWriter.Magic.Length + 12 + SHA256.HashSizeInBytes || !all.StartsWith(PackWriter.Magic))
            throw new PackException($"{name}: not a Selon pack (magic bytes)");
        var body = all[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(all[^SHA256.HashSizeInBytes..]))
            throw new PackException($"{name}: damaged (SHA-256 differs)");
        var position = PackWriter.Magic.Length;
        var version = Int(body, ref position, name);
        if (version != PackWriter.FormatVersion)
            throw new PackException($"{name}: format version {version}, this program reads {PackWriter.FormatVersion}");
        var headerText = Bytes(body, ref position, name);
        JsonObject header;
        try
        {
            header = JsonNode.Parse(headerText)?.AsObject() ?? throw new PackException($"{name}: empty header");
        }
        catch (JsonException e)
        {
            throw new PackException($"{name}: header is no JSON", e);
        }

        var pack = new PackReader(name, header);
        var count = Int(body, ref position, name);
        for (var i = 0; i < count; i++)
        {
            var section = Encoding.UTF8.GetString(Bytes(body, ref position, name));
            var length = Int(body, ref position, name);
            position = (position + PackWriter.Alignment - 1) / PackWriter.Alignment * PackWriter.Alignment;
            if (length < 0 || position + length > body.Length)
                throw new PackException($"{name}: section {section} runs past the end");
            pack._sections.Add(section, file.Slice(position, length));
            position += length;
        }

        return pack;
    }

    public bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>The bytes of a section. Throws <see cref="PackException"/> when it is missing.</summary>
    public ReadOnlyMemory<byte> Section(string section) =>
        _sections.TryGetValue(section, out var bytes) ? bytes : throw new PackException($"{Name}: section {section} is missing");

    /// <summary>A section of UTF-8 text.</summary>
    public string Text(string section) => Encoding.UTF8.GetString(Section(section).Span);

    private static int Int(ReadOnlySpan<byte> body, ref int position, string name)
    {
        if (position + 4 > body.Length)
            throw new PackException($"{name}: cut off at byte {position}");
        var value = BinaryPrimitives.ReadInt32LittleEndian(body[position..]);
        position += 4;
        return value;
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> body, ref int position, string name)
    {
        var length = Int(body, ref position, name);
        if (length < 0 || position + length > body.Length)
            throw new PackException($"{name}: cut off at byte {position}");
        position += length;
        return body.Slice(position - length, length);
    }
}
