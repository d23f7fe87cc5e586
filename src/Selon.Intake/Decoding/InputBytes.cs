using System.Globalization;

namespace Selon.Intake.Decoding;

/// <summary>An input opened for reading: unpacked if it was gzip, its first bytes at hand.</summary>
internal sealed class InputBytes : IDisposable
{
    private const int HeadSize = 16 * 1024;
    private readonly Stream content;
    private readonly UnpackedStream? unpacked;

    private InputBytes(byte[] head, Stream content, UnpackedStream? unpacked) => (Head, this.content, this.unpacked) = (head, content, unpacked);

    /// <summary>The first bytes, all of them when the input is shorter than 16 KiB.</summary>
    public byte[] Head { get; }

    /// <exception cref="IntakeException">Damaged gzip data.</exception>
    public static InputBytes Open(Stream input)
    {
        var head = ReadHead(input);
        if (!head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return new(head, new PrefixedStream(head, input), null);
        var gzip = new UnpackedStream(new PrefixedStream(head, input));
        var inner = Unpack(gzip, ReadHead);
        return new(inner, new PrefixedStream(inner, gzip), gzip);
    }

    /// <summary>The stream from its first byte; use either this or <see cref="ReadAll"/>, once.</summary>
    public Stream Stream => content;

    /// <summary>All bytes, at most <paramref name="maxBytes"/>.</summary>
    /// <exception cref="IntakeException">Larger than allowed, or damaged gzip data.</exception>
    public byte[] ReadAll(int maxBytes) => Unpack(content, stream =>
    {
        using var buffer = new MemoryStream(Head.Length < HeadSize ? Head.Length : 8 * HeadSize);
        var chunk = new byte[8 * HeadSize];
        for (int count; (count = stream.Read(chunk)) > 0;)
        {
            if (buffer.Length + count > maxBytes) throw TooLarge(maxBytes);
            buffer.Write(chunk, 0, count);
        }

        return buffer.Length == buffer.GetBuffer().Length ? buffer.GetBuffer() : buffer.ToArray();
    });

    public static IntakeException TooLarge(int maxBytes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"larger than the limit of {maxBytes / (1024.0 * 1024):0.###} MiB"));

    /// <summary>Runs <paramref name="read"/> and turns the unpacker's complaints into ours.</summary>
    public static T Unpack<T>(Stream stream, Func<Stream, T> read)
    {
        try
        {
            return read(stream);
        }
        catch (InvalidDataException)
        {
            throw new IntakeException("damaged gzip data");
        }
    }

    public void Dispose()
    {
        unpacked?.Dispose();
        content.Dispose();
    }

    private static byte[] ReadHead(Stream stream)
    {
        var head = new byte[HeadSize];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return count == head.Length ? head : head[..count];
    }
}
