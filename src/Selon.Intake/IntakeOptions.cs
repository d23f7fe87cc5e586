namespace Selon.Intake;

/// <summary>How inputs are read; what is given here wins over what the input says of itself.</summary>
public sealed record IntakeOptions
{
    /// <summary>Default: <see cref="InputKind.Auto"/>.</summary>
    public InputKind Kind { get; init; }

    /// <summary>EDTF publication date of every article read; default: none, the input tells.</summary>
    public string? Published { get; init; }

    /// <summary>ISO 639-1 language of every article read; default: none, told by the input or detected.</summary>
    public string? Language { get; init; }

    /// <summary>Address of the page or feed, when a single one is read; default: none.</summary>
    public string? Url { get; init; }

    /// <summary>Charset that the transport told of a page or feed, which a byte order mark overrules; default: none, the input tells.</summary>
    public string? Charset { get; init; }

    /// <summary>Largest decoded (and unpacked) size of one article or JSONL line, in bytes. Default: 64 MiB.</summary>
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;
}
