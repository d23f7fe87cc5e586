using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Selon.Intake.Warc;

/// <summary>
/// An archive of gzip members (RFC 1952), each unpacked by itself and checked against its CRC and length. The unpacker of the runtime does not
/// say where in its input a member ends, so the end is found by the check sum, which stands right behind it.
/// </summary>
internal sealed class GzipMembers(Stream input) : ArchiveBytes
{
    /// <summary>No text is packed better than this; what claims to be is a bomb.</summary>
    private const int MaxRatio = 200;

    private const long FreeSize = 256L * 1024 * 1024;
    private const int TrailerSize = 8;
    private readonly MemberWindow window = new(input);
    private readonly Crc32 crc = new();
    private DeflateStream? deflate;
    private long size;

    public override bool IsPacked => true;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (deflate is null && !Begin()) return 0;
            var count = deflate!.Read(buffer);
            size += count;
            if (size > FreeSize && size / MaxRatio > window.Place - Offset) throw Damage("unpacks to more than 200 times its size");
            if (count > 0)
            {
                crc.Append(buffer[..count]);
                return count;
            }

            Finish();
        }
    }

    public override bool Recover()
    {
        End();
        return window.FindMagic();
    }

    public override void Dispose()
    {
        deflate?.Dispose();
        window.Dispose();
    }

    private bool Begin()
    {
        Offset = window.Place;
        if (!window.Fill(1)) return false;
        if (!window.SkipHeader()) throw Damage("no gzip data where a record should begin");
        deflate = new DeflateStream(window, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private void Finish()
    {
        Span<byte> trailer = stackalloc byte[TrailerSize];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, crc.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)size);
        if (!window.MoveBehind(trailer)) throw Damage(window.AtEnd ? "the gzip data are cut off" : "damaged gzip data");
        End();
    }

    private void End()
    {
        deflate?.Dispose();
        deflate = null;
        crc.Reset();
        size = 0;
    }

    private static InvalidDataException Damage(string what) => new(what);
}
