using System.IO.Compression;

namespace Selon.Storage.Sql;

/// <summary>A record as it is kept: Brotli, of the runtime itself, so that the bytes need no library to be read in ten years.</summary>
/// <param name="Size">Bytes of the record.</param>
/// <param name="Bytes">Packed.</param>
internal sealed record PackedRecord(int Size, byte[] Bytes)
{
    /// <summary>Between speed and size: see docs/performance.md.</summary>
    private const int Quality = 5;

    private const int Window = 20;

    /// <summary>No record of an article is as large; a greater size is damage, and would take the memory.</summary>
    private const int MaxSize = 1 << 30;

    public static PackedRecord Pack(ReadOnlyMemory<byte> record)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(record.Length)];
        if (!BrotliEncoder.TryCompress(record.Span, buffer, out var written, Quality, Window))
            throw new InvalidOperationException("a record cannot be packed");
        return new PackedRecord(record.Length, buffer[..written]);
    }

    /// <summary>Null when the bytes are no packed record of that size.</summary>
    public byte[]? Unpack()
    {
        if (Size is < 0 or > MaxSize)
            return null;
        var record = new byte[Size];
        return BrotliDecoder.TryDecompress(Bytes, record, out var written) && written == Size ? record : null;
    }
}
