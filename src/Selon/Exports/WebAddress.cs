using System.Diagnostics.CodeAnalysis;

namespace Selon.Exports;

/// <summary>Addresses of pages. An article may say that anything is its address.</summary>
internal static class WebAddress
{
    /// <summary>True for what may become a link: of the web, and without spaces or control characters, which URI parsers let pass at the ends.</summary>
    public static bool IsLink([NotNullWhen(true)] string? url) =>
        url is not null
        && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal))
        && !url.Any(c => c <= ' ' || char.IsControl(c) || char.IsWhiteSpace(c));

    /// <summary>True for a link that formats take whose values must be URIs to the letter.</summary>
    public static bool IsUri([NotNullWhen(true)] string? url) => IsLink(url) && Uri.IsWellFormedUriString(url, UriKind.Absolute);
}
