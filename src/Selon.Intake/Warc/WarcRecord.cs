namespace Selon.Intake.Warc;

/// <summary>The header of one record.</summary>
internal sealed class WarcRecord
{
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Place in the file where the record begins, or its gzip member.</summary>
    public required long Offset { get; init; }

    /// <summary>Bytes of the block.</summary>
    public long Length { get; set; }

    public string Type => (this["WARC-Type"] ?? "").ToLowerInvariant();

    public string? this[string field] => fields.GetValueOrDefault(field);

    /// <summary>The first field of a name counts.</summary>
    public void Add(string name, string value) => fields.TryAdd(name, value);
}
