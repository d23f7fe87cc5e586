using System.IO.Compression;
using System.Text;
using Selon.Intake.Addresses;
using Selon.Intake.Fetching;

namespace Selon.Intake.Tests;

public sealed class FetcherTests : IDisposable
{
    private static readonly FetchOptions Options = new() { MaxBytes = 1_000, Timeout = TimeSpan.FromSeconds(500), UserAgent = "Selon/0.1 (+mailto:val@c.example)" };
    private readonly SkippingTime time = new(Options.Timeout);
    private readonly FakeWeb web;
    private readonly Fetcher fetcher;

    public FetcherTests()
    {
        web = new FakeWeb(time);
        fetcher = new Fetcher(new HttpMessageInvoker(web), time, Options);
    }

    private Task<FetchResult> Get(string address, FetchState? state = null, FetchWant want = FetchWant.Page) =>
        fetcher.Fetch(WebAddress.Read(address)!, want, state, TestContext.Current.CancellationToken);

    public void Dispose() => web.Dispose();

    private string[] Asked => [.. web.Asked.Select(a => a.Address)];

    [Fact]
    public async Task A_page_is_fetched_behind_its_robots_txt()
    {
        web.With("https://c.example/robots.txt", "User-agent: *\nDisallow: /b", "text/plain").With("https://c.example/a", "<p>é", "text/html; charset=\"UTF-8\"", 200, ("ETag", "\"1\""), ("Last-Modified", "Tue, 12 Mar 2024 10:00:00 GMT"));
        var fetched = Assert.IsType<FetchResult.Fetched>(await Get("https://c.example/a"));
        Assert.Equal(("https://c.example/a", "<p>é", "UTF-8", new FetchState("\"1\"", "Tue, 12 Mar 2024 10:00:00 GMT")), (fetched.Address.Text, Encoding.UTF8.GetString(fetched.Content.Span), fetched.Charset, fetched.State));
        Assert.Equal("robots.txt of c.example forbids it or cannot be had", Assert.IsType<FetchResult.Refused>(await Get("https://c.example/b/c")).Reason);
        Assert.Equal(["https://c.example/robots.txt", "https://c.example/a"], Asked);
        Assert.Equal("Selon/0.1 (+mailto:val@c.example)", web.Asked[1].Request.Headers.UserAgent.ToString());
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Without_a_robots_txt_the_status_tells(int status, bool allowed)
    {
        web.With("https://c.example/robots.txt", "", "text/plain", status).With("https://c.example/a", "<p>a");
        Assert.Equal(allowed, await Get("https://c.example/a") is FetchResult.Fetched);
    }

    [Fact]
    public async Task A_robots_txt_over_its_bound_is_read_to_the_bound()
    {
        web.With("https://c.example/robots.txt", "User-agent: *\nDisallow: /a\n" + new string('#', 1_000_000), "text/plain").With("https://c.example/b", "<p>b");
        Assert.IsType<FetchResult.Refused>(await Get("https://c.example/a"));
        Assert.IsType<FetchResult.Fetched>(await Get("https://c.example/b"));
    }

    [Fact]
    public async Task Requests_to_one_host_keep_their_distance()
    {
        web.With("https://c.example/robots.txt", "User-agent: *\nCrawl-delay: 7", "text/plain").With("https://c.example/a", "<p>a").With("https://d.example/a", "<p>a");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Get("https://c.example/a")));
        await Get("https://d.example/a");
        await Get("https://d.example/a");
        var pauses = web.Asked.Where(a => a.Address == "https://c.example/a").Select(a => a.At).ToList();
        for (var i = 1; i < pauses.Count; i++) Assert.True(pauses[i] - pauses[i - 1] >= TimeSpan.FromSeconds(7));
        var others = web.Asked.Where(a => a.Address == "https://d.example/a").Select(a => a.At).ToList();
        Assert.Equal(TimeSpan.FromSeconds(1), others[1] - others[0]);
    }

    [Fact]
    public async Task Only_what_has_changed_is_fetched_again()
    {
        var state = new FetchState("W/\"x\"", "Tue, 12 Mar 2024 10:00:00 GMT");
        web.With("https://c.example/a", r => r.Headers.TryGetValues("If-None-Match", out var tags) && r.Headers.TryGetValues("If-Modified-Since", out var days) && tags.Single() == state.ETag && days.Single() == state.LastModified
            ? FakeWeb.Answer("", status: 304, fields: [("ETag", "\"y\"")]) : FakeWeb.Answer("<p>a"));
        Assert.Equal(new FetchState("\"y\"", state.LastModified), Assert.IsType<FetchResult.NotModified>(await Get("https://c.example/a", state)).State);
        Assert.IsType<FetchResult.Fetched>(await Get("https://c.example/a"));
    }

    [Fact]
    public async Task Redirects_are_followed_by_hand_and_each_is_checked()
    {
        web.With("https://c.example/a", "", status: 301, fields: [("Location", "/b")]).With("https://c.example/b", "", status: 302, fields: [("Location", "http://d.example/c?utm_source=x#y")]).With("http://d.example/c?utm_source=x", "<p>c")
            .With("http://d.example/robots.txt", "User-agent: *\nDisallow: /non", "text/plain").With("https://c.example/x", "", status: 307, fields: [("Location", "http://d.example/non")]);
        Assert.Equal("http://d.example/c", Assert.IsType<FetchResult.Fetched>(await Get("https://c.example/a")).Address.Text);
        Assert.Equal("robots.txt of d.example forbids it or cannot be had", Assert.IsType<FetchResult.Refused>(await Get("https://c.example/x")).Reason);
    }

    [Theory]
    [InlineData("ftp://c.example/b", "is redirected to what is no address of the web")]
    [InlineData("https://anne:secret@c.example/b", "is redirected to what is no address of the web")]
    [InlineData("file:///etc/passwd", "is redirected to what is no address of the web")]
    public async Task Redirects_out_of_the_web_are_refused(string location, string reason)
    {
        web.With("https://c.example/a", "", status: 302, fields: [("Location", location)]);
        Assert.Equal(reason, Assert.IsType<FetchResult.Refused>(await Get("https://c.example/a")).Reason);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        web.With("https://c.example/a", "", status: 302, fields: [("Location", "/a")]);
        Assert.Equal("more than 5 redirects", Assert.IsType<FetchResult.Failed>(await Get("https://c.example/a")).Reason);
        Assert.Equal(6, Asked.Count(a => a.EndsWith("/a", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_too_large_or_no_page_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(new byte[100_000]);
        web.With("https://c.example/large", new string('a', 1_001)).With("https://c.example/pdf", "%PDF", "application/pdf")
            .With("https://c.example/bomb", _ => { var a = FakeWeb.Answer("", fields: [("Content-Encoding", "gzip")]); var c = new ByteArrayContent(packed.ToArray()); c.Headers.ContentType = new("text/html"); c.Headers.ContentEncoding.Add("gzip"); a.Content = c; return a; })
            .With("https://c.example/feed", "<rss/>", "application/rss+xml");
        Assert.Equal("larger than the limit of 0.001 MiB", Assert.IsType<FetchResult.Refused>(await Get("https://c.example/large")).Reason);
        Assert.Equal("larger than the limit of 0.001 MiB", Assert.IsType<FetchResult.Refused>(await Get("https://c.example/bomb")).Reason);
        Assert.Equal("is of type application/pdf", Assert.IsType<FetchResult.Refused>(await Get("https://c.example/pdf")).Reason);
        Assert.Equal("is of type application/rss+xml", Assert.IsType<FetchResult.Refused>(await Get("https://c.example/feed")).Reason);
        Assert.IsType<FetchResult.Fetched>(await Get("https://c.example/feed", null, FetchWant.Feed));
    }

    [Fact]
    public async Task A_server_that_asks_to_come_back_is_left_alone_until_then()
    {
        web.With("https://c.example/a", "", status: 503, fields: [("Retry-After", "600")]);
        var failed = Assert.IsType<FetchResult.Failed>(await Get("https://c.example/a"));
        Assert.Equal(("status 503", time.GetUtcNow() + TimeSpan.FromSeconds(600)), (failed.Reason, failed.NotBefore));
        var again = Assert.IsType<FetchResult.Failed>(await Get("https://c.example/b"));
        Assert.Equal(("c.example asks to wait", failed.NotBefore), (again.Reason, again.NotBefore));
        Assert.DoesNotContain("https://c.example/b", Asked);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(304)]
    [InlineData(206)]
    public async Task Other_states_are_failures(int status)
    {
        web.With("https://c.example/a", "<p>a", status: status);
        Assert.Equal($"status {status}", Assert.IsType<FetchResult.Failed>(await Get("https://c.example/a")).Reason);
    }

    [Fact]
    public async Task What_the_network_does_is_no_exception()
    {
        web.With("https://c.example/a", _ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "x")).With("https://c.example/b", _ => throw new IOException("x")).With("https://c.example/robots.txt", "", status: 404);
        Assert.Equal("the host's name is not known", Assert.IsType<FetchResult.Failed>(await Get("https://c.example/a")).Reason);
        Assert.Equal("the answer was cut off", Assert.IsType<FetchResult.Failed>(await Get("https://c.example/b")).Reason);
    }
}
