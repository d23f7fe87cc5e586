using System.Globalization;
using System.Text;

namespace Selon.Intake.Warc;

/// <summary>Walks over the records of an archive; a record that is wrong is told and the next one follows.</summary>
/// <param name="bytes">The archive.</param>
/// <param name="maxBytes">Largest block that is kept.</param>
internal sealed class WarcRecords(RecordBytes bytes, int maxBytes)
{
    /// <summary>Bytes of a block by which it is judged.</summary>
    private const int Head = 16 * 1024;

    private const int MaxFields = 500;

    /// <summary>The next record's header; null at the end.</summary>
    /// <exception cref="WarcException">No record, or a header that is none; <see cref="FindNext"/> goes on.</exception>
    public WarcRecord? Next()
    {
        while (bytes.Peek() is [(byte)'\r' or (byte)'\n', ..]) bytes.Skip(1);
        if (bytes.Peek().IsEmpty) return null;
        var record = new WarcRecord { Offset = bytes.Offset };
        if (!bytes.StartsRecord() && !Joined()) throw new WarcException(record.Offset, "no WARC record begins here");
        bytes.Line();
        for (var count = 0; ; count++)
        {
            if (bytes.Line() is not { } line || count > MaxFields) throw new WarcException(record.Offset, "the record's header is cut off or too large");
            if (line.Length == 0) break;
            var colon = line.AsSpan().IndexOf((byte)':');
            if (colon > 0) record.Add(Encoding.UTF8.GetString(line, 0, colon).Trim(), Encoding.UTF8.GetString(line.AsSpan(colon + 1)).Trim());
        }

        if (!long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw new WarcException(record.Offset, "the record has no Content-Length");
        record.Length = length;
        return record;
    }

    /// <summary>The record's block when <paramref name="wants"/> it by its first bytes, else null; either way the walk stands behind it.</summary>
    /// <exception cref="WarcException">The block is too large, cut off or not as long as its header says.</exception>
    public byte[]? Block(WarcRecord record, Func<ReadOnlyMemory<byte>, bool> wants)
    {
        using var block = new MemoryStream();
        var kept = true;
        var left = record.Length;
        for (var judged = false; left > 0;)
        {
            var here = bytes.Peek();
            if (here.IsEmpty) throw new WarcException(record.Offset, $"cut off: {record.Length - left} of the block's {record.Length} bytes are there");
            if (bytes.StartsMember()) throw new WarcException(record.Offset, $"the block has {record.Length - left} bytes, its header says {record.Length}");
            here = here[..(int)Math.Min(left, judged ? here.Length : Math.Min(here.Length, Head - (int)block.Length))];
            left -= here.Length;
            var isTooLarge = kept && block.Length + here.Length > maxBytes;
            if (kept && !isTooLarge) block.Write(here);
            bytes.Skip(here.Length);
            if (isTooLarge) throw new WarcException(record.Offset, Decoding.InputBytes.TooLarge(maxBytes).Message, goesOn: left);
            if (judged || (block.Length < Head && left > 0)) continue;
            judged = true;
            kept = wants(block.GetBuffer().AsMemory(0, (int)block.Length));
        }

        CheckEnd(record, block);
        return kept && (record.Length > 0 || wants(default)) ? block.ToArray() : null;
    }

    /// <summary>Moves on to the next record after an error; false when there is none.</summary>
    public bool FindNext(long skip)
    {
        while (skip > 0 && !bytes.StartsMember())
        {
            var here = bytes.Peek();
            if (here.IsEmpty) return false;
            var count = (int)Math.Min(skip, here.Length);
            bytes.Skip(count);
            skip -= count;
        }

        return bytes.FindRecord();
    }

    /// <summary>The five letters may lie on both sides of a seam of the bytes at hand.</summary>
    private bool Joined()
    {
        var start = bytes.Peek().ToArray();
        if (start.Length >= 5 || !"WARC/"u8.StartsWith(start)) return false;
        bytes.Skip(start.Length);
        var isRecord = bytes.Peek().StartsWith("WARC/"u8[start.Length..]);
        if (isRecord) return true;
        bytes.Return(start);
        return false;
    }

    /// <summary>Behind a block stand two line ends and then the next record; else the block is not as long as its header says.</summary>
    private void CheckEnd(WarcRecord record, MemoryStream block)
    {
        for (var count = 0; count < 8 && bytes.PeekBehind() is [(byte)'\r' or (byte)'\n', ..]; count++) bytes.Skip(1);
        var next = bytes.PeekBehind();
        if (next.IsEmpty || next.StartsWith("WARC/"u8) || "WARC/"u8.StartsWith(next)) return;
        // A length that reaches into the next record: it is read again from there.
        var inside = block.GetBuffer().AsSpan(0, (int)block.Length).IndexOf("\r\n\r\nWARC/1."u8);
        if (inside >= 0) bytes.Return(block.GetBuffer().AsSpan(inside + 4, (int)block.Length - inside - 4));
        throw new WarcException(record.Offset, $"the block is not as long as its header says ({record.Length} bytes)");
    }
}
