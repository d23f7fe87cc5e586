using Selon.Intake.Addresses;

namespace Selon.Intake.Fetching;

/// <summary>How a request ended; what the network does is a value, never an exception.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>The page or feed is here.</summary>
    /// <param name="Address">Where it was got from, after redirects.</param>
    /// <param name="Content">Its bytes, unpacked.</param>
    /// <param name="Charset">As the server told it; null when it did not.</param>
    /// <param name="State">For the next request.</param>
    /// <param name="Got">When its last byte came; no date of publication.</param>
    public sealed record Fetched(WebAddress Address, ReadOnlyMemory<byte> Content, string? Charset, FetchState State, DateTimeOffset Got) : FetchResult;

    /// <summary>Nothing has changed since <paramref name="State"/>.</summary>
    public sealed record NotModified(FetchState State) : FetchResult;

    /// <summary>What must not or need not be fetched: robots.txt forbids it, the address lies in a private network, it is no page, it is too large.</summary>
    /// <param name="Reason">One sentence part in English.</param>
    public sealed record Refused(string Reason) : FetchResult;

    /// <summary>What could not be fetched this time.</summary>
    /// <param name="Reason">One sentence part in English.</param>
    /// <param name="NotBefore">When the server asks to come back; null when it does not say.</param>
    public sealed record Failed(string Reason, DateTimeOffset? NotBefore = null) : FetchResult;
}
