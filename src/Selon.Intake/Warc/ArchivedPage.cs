using Selon.Intake.Addresses;

namespace Selon.Intake.Warc;

/// <summary>A page out of an archive, for <see cref="PageReader"/>.</summary>
public sealed class ArchivedPage
{
    /// <summary>WARC-Target-URI.</summary>
    public required WebAddress Address { get; init; }

    /// <summary>WARC-Date: when the page was got, which says nothing of when it was published; null when it is no date.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>Charset that the server told.</summary>
    public string? Charset { get; init; }

    /// <summary>The page, without chunks and content codings.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Place of the record in the file, or of the gzip member it lies in, in bytes.</summary>
    public required long Offset { get; init; }
}
