using System.Globalization;
using Selon.Intake.Addresses;
using Selon.Intake.Decoding;

namespace Selon.Intake.Fetching;

/// <summary>
/// Fetches pages and feeds politely: as robots.txt allows, one request at a time to each host with a pause behind it, only what has changed,
/// every redirect checked like a first address. Safe to use from several threads; a host keeps one for its whole run.
/// </summary>
public sealed class Fetcher
{
    private const string PageTypes = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    private const string FeedTypes = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1";
    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly HttpExchange http;
    private readonly HostTurns turns;
    private readonly RobotsCache robots;

    /// <param name="http">Must not follow redirects itself, nor unpack or authenticate; see <see cref="GuardedHandler"/>, which alone keeps private networks closed. Stays the caller's.</param>
    /// <param name="time">Clock for pauses and limits.</param>
    /// <param name="options">Null for the defaults.</param>
    public Fetcher(HttpMessageInvoker http, TimeProvider time, FetchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(time);
        this.options = options ?? new FetchOptions();
        this.time = time;
        this.http = new HttpExchange(http, time, this.options);
        turns = new HostTurns(time);
        robots = new RobotsCache(this.http, turns, time, this.options);
    }

    /// <summary>Fetches what stands at an address.</summary>
    /// <param name="want">What is expected there.</param>
    /// <param name="state">Of the version that is at hand; null when there is none.</param>
    /// <param name="stop">Ends waiting and reading.</param>
    /// <exception cref="OperationCanceledException">By <paramref name="stop"/>, never by a time limit.</exception>
    public async Task<FetchResult> Fetch(WebAddress address, FetchWant want, FetchState? state = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        var request = address.ToUri();
        for (var hops = 0; hops <= options.MaxRedirects; hops++)
        {
            // Asked for as the redirect wrote it, parameters included; known by its one form.
            if (WebAddress.Read(request.AbsoluteUri) is not { } hop) return new FetchResult.Refused("is redirected to what is no address of the web");
            var rules = await robots.Of(hop, stop).ConfigureAwait(false);
            if (!rules.Allows(request.PathAndQuery)) return new FetchResult.Refused($"robots.txt of {hop.Host} forbids it or cannot be had");
            var answer = await InTurn(hop, request, want, state, rules.CrawlDelay, stop).ConfigureAwait(false);
            if (answer.Bad is { } bad) return bad;
            if (answer.Status is not (301 or 302 or 303 or 307 or 308)) return End(hop, answer, state);
            if (answer.Location is null || !Uri.TryCreate(request, answer.Location, out var next)) return new FetchResult.Failed("is redirected without an address");
            request = next;
        }

        return new FetchResult.Failed(string.Create(CultureInfo.InvariantCulture, $"more than {options.MaxRedirects} redirects"));
    }

    private async Task<HttpExchange.Answer> InTurn(WebAddress hop, Uri request, FetchWant want, FetchState? state, TimeSpan? delay, CancellationToken stop)
    {
        var turn = await turns.Take(hop.Host, options.MaxWait, stop).ConfigureAwait(false);
        if (turn is null) return new HttpExchange.Answer { Bad = new FetchResult.Failed($"{hop.Host} asks to wait", turns.Next(hop.Host)) };
        HttpExchange.Answer? answer = null;
        try
        {
            answer = await http.Get(request, want == FetchWant.Page ? PageTypes : FeedTypes, state, type => Takes(want, type), options.MaxBytes, stop).ConfigureAwait(false);
            return answer;
        }
        finally
        {
            turn.End(delay > options.MinPause ? delay.Value : options.MinPause, answer?.NotBefore);
        }
    }

    private FetchResult End(WebAddress hop, HttpExchange.Answer answer, FetchState? state) => answer.Status switch
    {
        200 => new FetchResult.Fetched(hop, answer.Content, answer.Type.Charset, answer.State, time.GetUtcNow()),
        304 when state is not null => new FetchResult.NotModified(new FetchState(answer.State.ETag ?? state.ETag, answer.State.LastModified ?? state.LastModified)),
        _ => new FetchResult.Failed(string.Create(CultureInfo.InvariantCulture, $"status {answer.Status}"), answer.NotBefore),
    };

    /// <summary>Servers call feeds many things; pictures, sound, film and programs are none.</summary>
    private static bool Takes(FetchWant want, MediaType type) => want == FetchWant.Page
        ? type.IsHtml || type.Type.Length == 0
        : type.Type.Length == 0 || type.Type.StartsWith("text/", StringComparison.Ordinal) || type.Type.Contains("xml", StringComparison.Ordinal)
            || type.Type.Contains("json", StringComparison.Ordinal) || type.Type == "application/octet-stream";
}
