using System.Security.Cryptography;
using System.Text;

namespace Selon.Dossiers.Storage;

/// <summary>One version of an article in a dossier: all but its record.</summary>
public sealed record StoredArticle
{
    /// <summary>From 1 in the order of arrival, without gaps, never used again. The store gives it; 0 before.</summary>
    public long Number { get; init; }

    /// <summary>What versions have in common: the canonical address, or <c>text:</c> and the content's hash when there is none.</summary>
    public required string Page { get; init; }

    /// <summary>From 1 among those of the page, without gaps. The store gives it; 0 before.</summary>
    public int Version { get; init; }

    /// <summary><see cref="HashOf"/> title and text.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The id in the record; versions of a page may share it.</summary>
    public required string Id { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>EDTF.</summary>
    public string? Published { get; init; }

    public required string Language { get; init; }

    /// <summary>When it was fetched: UTC, ISO 8601. Null when the input does not tell.</summary>
    public string? Captured { get; init; }

    /// <summary>The file or feed it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Fingerprint of the program, packs and models that read it.</summary>
    public required string Reader { get; init; }

    /// <summary>Number of the story's first article; 0 without a story.</summary>
    public long Story { get; init; }

    /// <summary>SHA-256 of title, a zero byte, and text, as UTF-8, in lower-case hexadecimal digits.</summary>
    public static string HashOf(string? title, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\0{text}")));
}
