namespace Selon.Intake.Warc;

/// <summary>An archive that is not packed.</summary>
internal sealed class PlainBytes(Stream input) : ArchiveBytes
{
    private long read;

    public override bool IsPacked => false;

    public override int Read(Span<byte> buffer)
    {
        Offset = read;
        var count = input.Read(buffer);
        read += count;
        return count;
    }

    public override bool Recover() => true;

    public override void Dispose()
    {
    }
}
