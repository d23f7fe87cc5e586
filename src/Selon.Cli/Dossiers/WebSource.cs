using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Selon.Dossiers;
using Selon.Intake;
using Selon.Intake.Addresses;
using Selon.Intake.Feeds;
using Selon.Intake.Fetching;
using Selon.Text;

namespace Selon.Cli.Dossiers;

/// <summary>Articles from the web: a page, or a feed with its pages. What has not changed since the last time is not fetched again.</summary>
internal sealed class WebSource(Dossier dossier, Fetcher fetcher, PageReader pages, IntakeReader inputs, CancellationToken stop)
{
    /// <summary>A page or a feed, whichever stands at the address.</summary>
    public IEnumerable<IngestCandidate> Read(string address)
    {
        if (WebAddress.Read(address) is not { } web)
        {
            yield return new IngestCandidate(address, new IntakeError(address, null, "is no address of the web"));
            yield break;
        }

        var result = Fetch(web, FetchWant.Feed);
        if (result is not FetchResult.Fetched fetched)
        {
            if (result is not FetchResult.NotModified)
                yield return new IngestCandidate(address, Error(web, result));
            yield break;
        }

        if (IsFeed(fetched.Content.Span))
        {
            foreach (var candidate in Entries(web, fetched))
                yield return candidate;
        }
        else
        {
            yield return new IngestCandidate(address, pages.Read(fetched.Content.Span, fetched.Address, fetched.Charset), fetched.Got);
        }

        yield return IngestCandidate.Mark(web.Text, Known(web, fetched.State));
    }

    /// <summary>The page of a feed's entry, unless it is there already.</summary>
    public IngestCandidate? Page(FeedEntry entry, string source)
    {
        if (entry.Address is not { } web)
            return new IngestCandidate(source, new IntakeError(source, entry.Line, "an entry without text and without an address"));
        // An entry that has not been updated since its page was read need not be fetched.
        var seen = entry.Updated ?? entry.Published ?? "";
        var key = "entry:" + web.Text;
        if (dossier.Store.Read(r => r.InputState(key)) is { } state && state == seen)
            return null;
        var result = Fetch(web, FetchWant.Page);
        if (result is FetchResult.NotModified)
            return null;
        if (result is not FetchResult.Fetched fetched)
            return new IngestCandidate(source, Error(web, result));
        return new IngestCandidate(source, pages.Read(fetched.Content.Span, fetched.Address, fetched.Charset, entry), fetched.Got)
        {
            States = [new SourceState(key, seen), .. Known(web, fetched.State)],
        };
    }

    private IEnumerable<IngestCandidate> Entries(WebAddress feed, FetchResult.Fetched fetched)
    {
        foreach (var item in inputs.Read(new MemoryStream(fetched.Content.ToArray(), writable: false), feed.Text))
        {
            if (!item.IsRead)
                yield return new IngestCandidate(feed.Text, item.Error);
            else if (item.Value is IntakeItem.Whole whole)
                yield return new IngestCandidate(feed.Text, whole.Article, fetched.Got);
            else if (item.Value is IntakeItem.ToFetch page && Page(page.Entry, feed.Text) is { } candidate)
                yield return candidate;
        }
    }

    private static bool IsFeed(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, 2048)];
        return start.IndexOf("<rss"u8) >= 0 || start.IndexOf("<feed"u8) >= 0 || start.IndexOf("<rdf:RDF"u8) >= 0 || start.IndexOf("<opml"u8) >= 0 || start.IndexOf("jsonfeed.org"u8) >= 0;
    }

    private FetchResult Fetch(WebAddress address, FetchWant want) => fetcher.Fetch(address, want, State(address), stop).GetAwaiter().GetResult();

    private static IntakeError Error(WebAddress address, FetchResult result) => new(address.Text, null, result switch
    {
        FetchResult.Refused refused => refused.Reason,
        FetchResult.Failed { NotBefore: { } time } failed => string.Create(CultureInfo.InvariantCulture, $"{failed.Reason}; it asks to come back after {time.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z"),
        FetchResult.Failed failed => failed.Reason,
        _ => "nothing came",
    });

    private FetchState? State(WebAddress address)
    {
        if (dossier.Store.Read(r => r.InputState("web:" + address.Text)) is not { } json)
            return null;
        using var state = JsonDocument.Parse(json);
        return new FetchState(Text("etag"), Text("modified"));

        string? Text(string name) => state.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    private static ImmutableArray<SourceState> Known(WebAddress address, FetchState state)
    {
        if (state.ETag is null && state.LastModified is null)
            return [];
        var json = JsonSerializer.Serialize(new Dictionary<string, string?>(StringComparer.Ordinal) { ["etag"] = state.ETag, ["modified"] = state.LastModified });
        return [new SourceState("web:" + address.Text, json)];
    }
}
