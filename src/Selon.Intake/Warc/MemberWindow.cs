using Selon.Intake.Decoding;

namespace Selon.Intake.Warc;

/// <summary>The packed bytes, handed to the unpacker in small pieces and kept long enough to find where it stopped.</summary>
internal sealed class MemberWindow(Stream input) : ReadOnlyStream
{
    private const int Piece = 4 * 1024;
    private const int HeaderSize = 10;
    private readonly byte[] buffer = new byte[128 * 1024];
    private long bufferOffset;
    private int at;
    private int end;

    /// <summary>Where the last piece and the one before it begin: the unpacker stopped in one of them.</summary>
    private int last;
    private int beforeLast;

    /// <summary>Place in the file of the next byte to hand out.</summary>
    public long Place => bufferOffset + at;

    /// <summary>True when the file has no more bytes than the window.</summary>
    public bool AtEnd { get; private set; }

    public override int Read(Span<byte> target)
    {
        (beforeLast, last) = (last, at);
        if (!Fill(1)) return 0;
        var count = Math.Min(Math.Min(target.Length, Piece), end - at);
        buffer.AsSpan(at, count).CopyTo(target);
        at += count;
        return count;
    }

    /// <summary>True when <paramref name="count"/> bytes are at hand; reads them if need be.</summary>
    public bool Fill(int count)
    {
        while (end - at < count && !AtEnd)
        {
            if (end == buffer.Length) Compact();
            var read = input.Read(buffer, end, buffer.Length - end);
            AtEnd = read == 0;
            end += read;
        }

        return end - at >= count;
    }

    /// <summary>Passes over the header of a member; false when none stands here.</summary>
    public bool SkipHeader()
    {
        if (!Fill(HeaderSize) || !IsMagic(buffer.AsSpan(at))) return false;
        // A header that breaks off must not be found again: the search goes on behind its first byte.
        beforeLast = last = at + 1;
        var flags = buffer[at + 3];
        at += HeaderSize;
        if ((flags & 4) != 0)
        {
            if (!Fill(2) || !Skip(2 + (buffer[at] | (buffer[at + 1] << 8)))) return false;
        }

        if ((flags & 8) != 0 && !SkipText()) return false;
        if ((flags & 16) != 0 && !SkipText()) return false;
        if ((flags & 2) != 0 && !Skip(2)) return false;
        (beforeLast, last) = (at, at);
        return true;
    }

    /// <summary>Moves behind the trailer of a member that the unpacker has read to its end; false when it is not there.</summary>
    public bool MoveBehind(ReadOnlySpan<byte> trailer)
    {
        Fill(trailer.Length);
        var found = buffer.AsSpan(beforeLast, Math.Min(end, at + trailer.Length) - beforeLast).IndexOf(trailer);
        if (found < 0) return false;
        at = beforeLast + found + trailer.Length;
        (beforeLast, last) = (at, at);
        return true;
    }

    /// <summary>Moves on to the next bytes that begin a member, from the piece that the unpacker read last; false when there are none.</summary>
    public bool FindMagic()
    {
        at = Math.Max(beforeLast, 0);
        while (Fill(HeaderSize))
        {
            var found = buffer.AsSpan(at, end - at).IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
            at = found < 0 ? end - 2 : at + found;
            (beforeLast, last) = (at, at);
            if (found < 0) continue;
            if (Fill(HeaderSize) && IsMagic(buffer.AsSpan(at))) return true;
            beforeLast = last = ++at;
        }

        return false;
    }

    private static bool IsMagic(ReadOnlySpan<byte> bytes) => bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 && bytes[3] < 0x20;

    private bool Skip(int count)
    {
        if (!Fill(count)) return false;
        at += count;
        return true;
    }

    /// <summary>A name or comment; one of more than 4 KiB is damage.</summary>
    private bool SkipText()
    {
        Fill(Piece);
        var length = buffer.AsSpan(at, Math.Min(Piece, end - at)).IndexOf((byte)0);
        at += length + 1;
        return length >= 0;
    }

    /// <summary>Forgets what stands before the piece before the last.</summary>
    private void Compact()
    {
        var keep = Math.Min(beforeLast, Math.Min(last, at));
        buffer.AsSpan(keep, end - keep).CopyTo(buffer);
        bufferOffset += keep;
        (at, end, last, beforeLast) = (at - keep, end - keep, last - keep, beforeLast - keep);
    }
}
