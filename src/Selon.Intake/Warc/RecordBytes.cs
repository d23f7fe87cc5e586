namespace Selon.Intake.Warc;

/// <summary>Walks over the unpacked bytes of an archive and knows the place of the next one in its file.</summary>
internal sealed class RecordBytes(ArchiveBytes source)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private byte[] returned = [];
    private InvalidDataException? damage;

    /// <summary>Longest line that is read as one.</summary>
    public const int MaxLine = 32 * 1024;

    /// <summary>True when the next byte is the first of a gzip member.</summary>
    private bool isFresh;

    /// <summary>Place in the file of the next byte, or of its gzip member. Bytes given back count as the ones they stand before.</summary>
    public long Offset => source.IsPacked ? source.Offset : source.Offset + at - returned.Length;

    /// <summary>The bytes at hand, at least one unless the archive ends.</summary>
    /// <exception cref="InvalidDataException">Damaged data.</exception>
    public ReadOnlySpan<byte> Peek()
    {
        if (returned.Length > 0) return returned;
        if (damage is not null) throw damage;
        if (at == end)
        {
            var before = source.Offset;
            (at, end) = (0, 0);
            end = source.Read(buffer);
            isFresh = source.IsPacked && source.Offset != before;
        }

        return buffer.AsSpan(at, end - at);
    }

    /// <summary>As <see cref="Peek"/>, but damage of the next gzip member is told only when that one is read.</summary>
    /// <exception cref="InvalidDataException">Damage of this member.</exception>
    public ReadOnlySpan<byte> PeekBehind()
    {
        if (damage is not null) return [];
        var here = source.Offset;
        try
        {
            return Peek();
        }
        catch (InvalidDataException e) when (source.IsPacked && source.Offset != here)
        {
            damage = e;
            return [];
        }
    }

    /// <summary>Moves over bytes that were at hand.</summary>
    public void Skip(int count)
    {
        if (returned.Length > 0) returned = returned[count..];
        else at += count;
        isFresh &= count == 0;
    }

    /// <summary>True where a new gzip member begins with a new record: no block reaches across it.</summary>
    public bool StartsMember() => Peek().StartsWith("WARC/"u8) && isFresh;

    /// <summary>True when a record begins here.</summary>
    public bool StartsRecord() => Peek().StartsWith("WARC/"u8);

    /// <summary>Bytes that were read to be read again.</summary>
    public void Return(ReadOnlySpan<byte> bytes) => returned = [.. bytes, .. returned];

    /// <summary>The next line without its end; null at the end of the archive or when it is longer than <see cref="MaxLine"/>.</summary>
    public byte[]? Line()
    {
        byte[]? line = null;
        while (true)
        {
            var here = Peek();
            if (here.IsEmpty) return null;
            var length = here.IndexOf((byte)'\n');
            var piece = here[..(length < 0 ? here.Length : length)];
            line = line is null ? piece.ToArray() : [.. line, .. piece];
            Skip(length < 0 ? piece.Length : length + 1);
            if (line.Length > MaxLine) return null;
            if (length >= 0) return line is [.. var start, (byte)'\r'] ? start : line;
        }
    }

    /// <summary>Moves on to the next line that begins a record; false at the end. Damage is passed over.</summary>
    public bool FindRecord()
    {
        while (true)
        {
            try
            {
                var here = Peek();
                if (here.IsEmpty) return false;
                if (here.StartsWith("WARC/"u8)) return true;
                var found = here.IndexOf("\nWARC/"u8);
                var line = here.LastIndexOf((byte)'\n');
                if (found >= 0) Skip(found + 1);
                else if (line >= 0 && line + 1 < here.Length && "WARC/"u8.StartsWith(here[(line + 1)..])) Seam(line + 1);
                else Skip(here.Length);
            }
            catch (InvalidDataException)
            {
                if (!Recover()) return false;
            }
        }
    }

    /// <summary>After damage: drops what was at hand and moves behind it.</summary>
    public bool Recover()
    {
        (at, end, returned, damage) = (0, 0, [], null);
        return source.Recover();
    }

    /// <summary>A record's first letters at the end of the bytes at hand: joined with those that follow.</summary>
    private void Seam(int skip)
    {
        Skip(skip);
        var start = Peek().ToArray();
        Skip(start.Length);
        if (!Peek().IsEmpty) Return(start);
        if (returned.Length == 0) return;
        byte[] joined = [.. returned, .. buffer.AsSpan(at, end - at)];
        at = end;
        returned = joined;
    }
}
