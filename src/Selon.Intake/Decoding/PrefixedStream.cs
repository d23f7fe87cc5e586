namespace Selon.Intake.Decoding;

/// <summary>Bytes already read from a stream, then the rest of it. Closing it leaves the inner stream open.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> prefix = prefix;

    /// <summary>The last four bytes read, the first of them lowest.</summary>
    public uint Tail { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (prefix.IsEmpty)
        {
            count = rest.Read(buffer);
        }
        else
        {
            count = Math.Min(buffer.Length, prefix.Length);
            prefix.Span[..count].CopyTo(buffer);
            prefix = prefix[count..];
        }

        for (var i = Math.Max(0, count - 4); i < count; i++) Tail = (Tail >> 8) | ((uint)buffer[i] << 24);
        return count;
    }
}
