using System.Diagnostics.CodeAnalysis;

namespace Selon.Intake.Addresses;

/// <summary>
/// The address of something on the web, in the one form in which two spellings of the same address are equal: scheme and host in lower
/// case, the host in ASCII, no default port, no dot segments, escapes in upper case, no fragment, and none of the parameters that
/// only tell where a reader came from (<c>tracking-parameters.tsv</c>). The order of the other parameters stays.
/// </summary>
public sealed record WebAddress
{
    private const int MaxLength = 8_192;
    private readonly Uri uri;

    private WebAddress(Uri uri) => (this.uri, Text) = (uri, uri.AbsoluteUri);

    /// <summary>As it is written, compared and requested.</summary>
    public string Text { get; }

    /// <summary>In lower case and ASCII, without port: <c>xn--exmple-cua.org</c>.</summary>
    public string Host => uri.IdnHost;

    /// <summary>Scheme, host and port: <c>https://example.org</c>.</summary>
    public string Origin => uri.GetLeftPart(UriPartial.Authority);

    /// <summary>True for <c>https</c>.</summary>
    public bool IsSecure => uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Path and query, what robots.txt speaks of.</summary>
    public string PathAndQuery => uri.PathAndQuery;

    /// <summary>True for the front page of a site.</summary>
    public bool IsRoot => uri.PathAndQuery == "/";

    /// <summary>Null for what is no address of the web: another scheme, no host, a user name in it, over 8,192 characters.</summary>
    /// <param name="text">Blanks around it are left out.</param>
    /// <param name="relativeTo">The address that a relative one is meant from; null when only absolute ones are meant.</param>
    public static WebAddress? Read(string? text, WebAddress? relativeTo = null)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength) return null;
        if (!Absolute(text, relativeTo, out var raw) || raw.Host.Length == 0 || raw.UserInfo.Length > 0) return null;
        if (raw.Scheme != Uri.UriSchemeHttp && raw.Scheme != Uri.UriSchemeHttps) return null;
        if (HostOf(raw) is not { } host) return null;
        var port = raw.IsDefaultPort ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{raw.Port}");
        var query = Tracking.Without(raw.Query);
        var whole = $"{raw.Scheme}://{host}{port}{Escapes.InUpperCase(raw.AbsolutePath)}{Escapes.InUpperCase(query)}";
        return Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? new WebAddress(uri) : null;
    }

    /// <summary>
    /// The address that a page is known by: the one it names itself (<c>link rel=canonical</c>, <c>og:url</c>) when that is on the same
    /// site and no front page, else the one it was got from.
    /// </summary>
    /// <param name="got">Where the page was got from; null when nobody knows, then what the page says is believed.</param>
    /// <param name="named">What the page says, the best first.</param>
    public static WebAddress? OfPage(WebAddress? got, params ReadOnlySpan<string?> named)
    {
        foreach (var text in named)
        {
            if (Read(text, got) is not { } own) continue;
            if (got is null || (SameSite(got.Host, own.Host) && (got.IsRoot || !own.IsRoot))) return own;
        }

        return got;
    }

    /// <summary>The uri to request.</summary>
    public Uri ToUri() => uri;

    public bool Equals(WebAddress? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public override string ToString() => Text;

    private static bool Absolute(string text, WebAddress? relativeTo, [NotNullWhen(true)] out Uri? uri)
    {
        // On Unix "/a" would be a file.
        if (text[0] != '/' && Uri.TryCreate(text, UriKind.Absolute, out uri)) return true;
        uri = null;
        return relativeTo is not null && Uri.TryCreate(relativeTo.uri, text, out uri);
    }

    /// <summary>In lower case and ASCII; null for a name that has no such form, which the framework finds out only when it is asked for it (<c>xn--é</c>).</summary>
    private static string? HostOf(Uri uri)
    {
        try
        {
            return uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>One host is the other or lies below it: <c>m.example.org</c> and <c>example.org</c>, <c>www.</c> left out.</summary>
    private static bool SameSite(string one, string other)
    {
        (one, other) = (WithoutWww(one), WithoutWww(other));
        return one == other || one.EndsWith("." + other, StringComparison.Ordinal) || other.EndsWith("." + one, StringComparison.Ordinal);
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
