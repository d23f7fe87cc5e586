namespace Selon.Intake.Warc;

/// <summary>The unpacked bytes of an archive with their places in its file.</summary>
internal abstract class ArchiveBytes : IDisposable
{
    /// <summary>Where in the file the piece that was read last begins: the byte itself, or the gzip member it lies in.</summary>
    public long Offset { get; protected set; }

    /// <summary>True when a piece of several bytes has one place, its gzip member's.</summary>
    public abstract bool IsPacked { get; }

    /// <summary>The next piece, never across two gzip members; 0 at the end.</summary>
    /// <exception cref="InvalidDataException">Damaged or cut-off data; <see cref="Recover"/> goes on behind them.</exception>
    public abstract int Read(Span<byte> buffer);

    /// <summary>After damage: moves on to what looks like the next member; false when there is none.</summary>
    public abstract bool Recover();

    /// <summary>Leaves the archive's own stream open.</summary>
    public abstract void Dispose();
}
