using System.IO.Compression;

namespace Selon.Intake.Decoding;

/// <summary>The first bytes of an input, by which its kind is told before anything is unpacked.</summary>
internal sealed class InputStart
{
    private const int Size = 16 * 1024;
    private readonly byte[] head;

    private InputStart(byte[] head, Stream rest) => (this.head, Stream) = (head, new PrefixedStream(head, rest));

    /// <summary>The input from its first byte.</summary>
    public Stream Stream { get; }

    public static InputStart Of(Stream input)
    {
        var start = new byte[Size];
        var count = input.ReadAtLeast(start, Size, throwOnEndOfStream: false);
        return new InputStart(count == Size ? start : start[..count], input);
    }

    /// <summary>What the input is, unless the caller says it.</summary>
    public InputKind Kind(string file, InputKind said) => said != InputKind.Auto ? said : KindSniffer.Tell(file, Unpacked());

    private byte[] Unpacked()
    {
        if (head is not [0x1F, 0x8B, ..]) return head;
        var inner = new byte[Size];
        var count = 0;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head), CompressionMode.Decompress);
            for (int read; count < Size && (read = gzip.Read(inner, count, Size - count)) > 0;) count += read;
        }
        catch (InvalidDataException)
        {
            // Damaged behind its start: what was unpacked before tells the kind.
        }

        return inner[..count];
    }
}
