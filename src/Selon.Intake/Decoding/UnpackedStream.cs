using System.IO.Compression;

namespace Selon.Intake.Decoding;

/// <summary>The content of gzip data (RFC 1952). Unlike <see cref="GZipStream"/> it does not take a cut-off file for a short one.</summary>
internal sealed class UnpackedStream(PrefixedStream packed) : ReadOnlyStream
{
    private readonly GZipStream gzip = new(packed, CompressionMode.Decompress);
    private long total;

    /// <exception cref="InvalidDataException">Damaged or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = gzip.Read(buffer);
        total += count;
        // The data end with the length of their last member; four bytes from the middle are hardly ever that small.
        if (count == 0 && !buffer.IsEmpty && packed.Tail > total && total < uint.MaxValue) throw new InvalidDataException();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) gzip.Dispose();
        base.Dispose(disposing);
    }
}
