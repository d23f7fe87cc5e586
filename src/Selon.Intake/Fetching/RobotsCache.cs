using System.Collections.Concurrent;
using Selon.Intake.Addresses;

namespace Selon.Intake.Fetching;

/// <summary>The robots.txt of each origin, fetched once for its time.</summary>
internal sealed class RobotsCache(HttpExchange http, HostTurns turns, TimeProvider time, FetchOptions options)
{
    private const int MaxOrigins = 10_000;

    /// <summary>Time after which a host without an answer is asked again.</summary>
    private static readonly TimeSpan Unreachable = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (Robots Robots, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    public async Task<Robots> Of(WebAddress address, CancellationToken stop)
    {
        if (known.TryGetValue(address.Origin, out var found) && found.Until > time.GetUtcNow()) return found.Robots;
        var (robots, life) = await Fetch(address, stop).ConfigureAwait(false);
        if (known.Count >= MaxOrigins) known.Clear();
        known[address.Origin] = (robots, time.GetUtcNow() + life);
        return robots;
    }

    private async Task<(Robots Robots, TimeSpan Life)> Fetch(WebAddress address, CancellationToken stop)
    {
        var request = new Uri(address.ToUri(), "/robots.txt");
        for (var hops = 0; hops <= options.MaxRedirects; hops++)
        {
            if (WebAddress.Read(request.AbsoluteUri) is not { } hop) return (Robots.AllowAll, options.RobotsLife);
            var turn = await turns.Take(hop.Host, options.MaxWait, stop).ConfigureAwait(false);
            if (turn is null) return (Robots.DisallowAll, Unreachable);
            HttpExchange.Answer? answer = null;
            try
            {
                answer = await http.Get(request, "text/plain, */*;q=0.1", null, null, Robots.MaxBytes, stop, isCut: true).ConfigureAwait(false);
            }
            finally
            {
                turn.End(options.MinPause, answer?.NotBefore);
            }

            // A closed network is told by the request for the page itself.
            if (answer.Bad is not null) return (answer.Bad is FetchResult.Refused ? Robots.AllowAll : Robots.DisallowAll, Unreachable);
            if (answer.Status == 200) return (Robots.Parse(answer.Content, options.Product), options.RobotsLife);
            if (answer.Status is not (301 or 302 or 303 or 307 or 308)) return answer.Status >= 500 || answer.Status == 429 ? (Robots.DisallowAll, Unreachable) : (Robots.AllowAll, options.RobotsLife);
            if (answer.Location is null || !Uri.TryCreate(request, answer.Location, out var next)) break;
            request = next;
        }

        // Redirects that lead nowhere: as if there were none (RFC 9309, 2.3.1.2).
        return (Robots.AllowAll, options.RobotsLife);
    }
}
