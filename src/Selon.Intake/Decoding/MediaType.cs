namespace Selon.Intake.Decoding;

/// <summary>What a Content-Type header tells (RFC 9110, 8.3).</summary>
/// <param name="Type">In lower case, without parameters; empty when there is none.</param>
/// <param name="Charset">As it is written; null when there is none.</param>
internal readonly record struct MediaType(string Type, string? Charset)
{
    /// <summary>True for a page; false also when nothing is told.</summary>
    public bool IsHtml => Type is "text/html" or "application/xhtml+xml";

    /// <summary>True when the type says nothing of the content.</summary>
    public bool IsOpen => Type is "" or "application/octet-stream" or "text/plain" or "application/x-unknown-content-type";

    public static MediaType Read(string? header)
    {
        if (string.IsNullOrWhiteSpace(header)) return new MediaType("", null);
        var end = header.IndexOfAny([';', ',']);
        var type = (end < 0 ? header : header[..end]).Trim().ToLowerInvariant();
        var at = header.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return new MediaType(type, null);
        var charset = header[(at + 8)..].TrimStart(' ', '"', '\'');
        end = charset.AsSpan().IndexOfAny("\"'; ,");
        return new MediaType(type, end < 0 ? charset : charset[..end]);
    }
}
