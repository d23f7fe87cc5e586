namespace Selon.Intake.Warc;

/// <summary>A record that cannot be read; caught in this folder and reported with its place.</summary>
/// <param name="offset">Where the record begins.</param>
/// <param name="goesOn">Bytes of its block that are still to come.</param>
internal sealed class WarcException(long offset, string reason, long goesOn = 0) : Exception(reason)
{
    public long Offset => offset;

    public long GoesOn => goesOn;
}
