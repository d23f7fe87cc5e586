using System.Buffers;

namespace Selon.Intake.Jsonl;

/// <summary>Lines of a byte stream, one at a time from a pooled buffer; a line over the limit is passed over, not held.</summary>
internal sealed class LineReader(Stream stream, int maxBytes) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int start;
    private int end;
    private bool atEnd;

    /// <summary>Number of the line last read, one-based.</summary>
    public int Number { get; private set; }

    /// <summary>True when the line last read was larger than the limit; it is empty then.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The line last read, without its end; valid until the next read.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(lineStart, lineLength);

    private int lineStart;
    private int lineLength;

    /// <exception cref="InvalidDataException">Damaged compressed data.</exception>
    public bool Next()
    {
        (lineStart, lineLength, TooLong) = (0, 0, false);
        for (var searched = 0; ;)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at, searched + at + 1);
            searched = end - start;
            if (atEnd) return searched > 0 && Take(searched, searched);
            if (searched > maxBytes)
            {
                TooLong = true;
                start = end;
                searched = 0;
            }

            Fill();
            if (atEnd && TooLong && start == end) return Take(0, 0);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private bool Take(int length, int advance)
    {
        if (length > maxBytes) TooLong = true;
        (lineStart, lineLength) = (start, TooLong ? 0 : length);
        start += advance;
        Number++;
        return true;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        var count = stream.Read(buffer, end, buffer.Length - end);
        atEnd = count == 0;
        end += count;
    }
}
