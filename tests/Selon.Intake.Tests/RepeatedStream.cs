namespace Selon.Intake.Tests;

/// <summary>The same bytes again and again.</summary>
internal sealed class RepeatedStream(byte[] piece, int times) : Stream
{
    private long at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => (long)piece.Length * times;

    public override long Position { get => at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var left = (int)Math.Min(count, Length - at);
        for (var i = 0; i < left; i++) buffer[offset + i] = piece[at++ % piece.Length];
        return left;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
