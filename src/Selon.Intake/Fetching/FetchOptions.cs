namespace Selon.Intake.Fetching;

/// <summary>How pages and feeds are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>The program's name in robots.txt: letters, <c>-</c> and <c>_</c>. Default: <c>Selon</c>.</summary>
    public string Product { get; init; } = "Selon";

    /// <summary>The User-Agent field, which should name a way to reach those who run the program. Default: <c>Selon/0.1</c>.</summary>
    public string UserAgent { get; init; } = "Selon/0.1";

    /// <summary>Largest page or feed, unpacked, in bytes. Default: 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Time for one request up to its last byte; waiting for the host's turn does not count. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two requests to one host, from the end of the first; a longer Crawl-delay of its robots.txt counts instead. Default: 1 second.</summary>
    public TimeSpan MinPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest time that a request waits because its host asks for it (Crawl-delay, Retry-After); a longer one fails at once with the time to come back. Default: 1 minute.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Default: 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Time that a host's robots.txt is believed. Default: 24 hours, the most that RFC 9309 allows.</summary>
    public TimeSpan RobotsLife { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Lets <see cref="GuardedHandler"/> connect to this machine and to private networks: for tests and for archives of one's own. Default: false.</summary>
    public bool AllowPrivateNetworks { get; init; }
}
