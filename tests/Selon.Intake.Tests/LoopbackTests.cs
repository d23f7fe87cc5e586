using System.Net;
using System.Text;
using Selon.Intake.Addresses;
using Selon.Intake.Fetching;

namespace Selon.Intake.Tests;

/// <summary>The fetcher and its handler over real sockets of this machine.</summary>
public sealed class LoopbackTests : IDisposable
{
    private readonly LoopbackServer server = new(path => path switch
    {
        "/robots.txt" => Raw("404 Not Found", ""),
        "/a" => Raw("200 OK", "<p>a", "Content-Type: text/html; charset=utf-8\r\n"),
        "/out" => Raw("302 Found", "", "Location: http://[::1]:9/\r\n"),
        "/cut" => "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99\r\n\r\n<p>a"u8.ToArray(),
        "/no" => "bonjour\r\n\r\n"u8.ToArray(),
        _ => null,
    });

    private static byte[] Raw(string status, string body, string fields = "") =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{fields}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");

    private async Task<FetchResult> Get(string path, FetchOptions options)
    {
        using var http = new HttpMessageInvoker(GuardedHandler.Create(options));
        return await new Fetcher(http, TimeProvider.System, options).Fetch(WebAddress.Read(server.Address + path)!, FetchWant.Page, null, TestContext.Current.CancellationToken);
    }

    private static FetchOptions Open => new() { AllowPrivateNetworks = true, MinPause = TimeSpan.Zero };

    [Fact]
    public async Task A_page_is_fetched() => Assert.Equal("<p>a", Encoding.UTF8.GetString(Assert.IsType<FetchResult.Fetched>(await Get("/a", Open)).Content.Span));

    [Fact]
    public async Task This_machine_is_refused_unless_it_is_allowed() =>
        Assert.Equal("127.0.0.1 is this machine", Assert.IsType<FetchResult.Refused>(await Get("/a", Open with { AllowPrivateNetworks = false })).Reason);

    [Fact]
    public async Task A_name_of_this_machine_is_refused()
    {
        using var http = new HttpMessageInvoker(GuardedHandler.Create());
        var result = await new Fetcher(http, TimeProvider.System).Fetch(WebAddress.Read("http://localhost:9/")!, FetchWant.Page, null, TestContext.Current.CancellationToken);
        Assert.StartsWith("localhost is ", Assert.IsType<FetchResult.Refused>(result).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cut", "the answer was cut off")]
    [InlineData("/no", "the answer is no HTTP")]
    [InlineData("/out", "no connection to the host")]
    public async Task Broken_answers_are_failures(string path, string reason)
    {
        var result = await Get(path, Open);
        // A redirect to a dead port stops at its robots.txt, which cannot be had.
        if (path == "/out") Assert.IsType<FetchResult.Refused>(result);
        else Assert.Equal(reason, Assert.IsType<FetchResult.Failed>(result).Reason);
    }

    [Fact]
    public async Task Silence_ends_at_the_time_limit() =>
        Assert.Equal("no complete answer within 0.3 seconds", Assert.IsType<FetchResult.Failed>(await Get("/silence", Open with { Timeout = TimeSpan.FromSeconds(0.3) })).Reason);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001::1")]
    public void Networks_that_are_not_public_are_known(string address) => Assert.NotNull(PublicAddress.WhyNot(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450::1")]
    public void Public_networks_are_known(string address) => Assert.Null(PublicAddress.WhyNot(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    public async Task Other_spellings_of_an_address_of_this_machine_are_refused(string address)
    {
        using var http = new HttpMessageInvoker(GuardedHandler.Create());
        Assert.IsType<FetchResult.Refused>(await new Fetcher(http, TimeProvider.System).Fetch(WebAddress.Read(address)!, FetchWant.Page, null, TestContext.Current.CancellationToken));
    }

    public void Dispose() => server.Dispose();
}
