using System.Text;
using CsCheck;
using Selon.Intake.Addresses;
using Selon.Intake.Feeds;
using Selon.Intake.Fetching;
using Selon.Intake.Warc;

namespace Selon.Intake.Tests;

/// <summary>Feeds, lists, archives, robots.txt, Markdown and addresses: whatever comes in, a value or a reported reason. Never an exception, never without end.</summary>
public sealed class FuzzSourcesTests
{
    private const string Seed = "0000KOIPe036";

    private static readonly string[] FeedSoup =
    [
        "<rss>", "<channel>", "</channel>", "</rss>", "<item>", "</item>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "</feed>", "<rdf:RDF>", "<title>", "</title>", "<link>", "<link href='/a'/>", "</link>",
        "<guid>1</guid>", "<pubDate>Tue, 12 Mar 2024 10:00:00 GMT</pubDate>", "<pubDate>x</pubDate>", "<content:encoded>", "</content:encoded>", "<description>", "</description>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&eacute;", "&#x0;", "&", "\u0001", "\uD800",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]>", "&a;", "<?xml version='1.0'?>", " xml:base='/b/'", "<p>Le budget.</p>", "https://c.example/a", "<author><name>Anne</name></author>", "<x:y z='1'>", "{\"items\":[{\"id\":1,", "\"url\":\"/a\"", "}]}", "\n", "<opml><body>", "<outline text='a' xmlUrl='https://c.example/f'>", "</outline>", "</body></opml>",
    ];

    private static readonly string[] WarcSoup =
    [
        "WARC/1.0\r\n", "WARC/1.1\n", "WARC-Type: response\r\n", "WARC-Type: resource\r\n", "WARC-Type: revisit\r\n", "WARC-Target-URI: https://c.example/a\r\n", "WARC-Date: 2024-03-14T09:00:00Z\r\n", "Content-Length: 0\r\n", "Content-Length: 40\r\n", "Content-Length: 9999999999\r\n", "Content-Length: x\r\n",
        "\r\n", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "Content-Type: text/html\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Transfer-Encoding: chunked\r\n", "5\r\n<p>ab\r\n0\r\n\r\n", "ffffffff\r\n", "<html><p>Le conseil a adopté mardi le budget de l’année prochaine, malgré l’opposition.</p></html>", "WAR", "\0", "é",
    ];

    private static readonly string[] RobotsSoup = ["User-agent: *\n", "User-agent: Selon\n", "Disallow: ", "Allow: ", "/", "*", "$", "%", "%2", "%41", "é", "a", "\n", "\r", "Crawl-delay: ", "-1", "9e99", "NaN", ":", "#", "\0", "\uD800"];

    private static readonly string[] MarkdownSoup = ["---\n", "title: ", "[a, b]", "# ", "> ", "- ", "1. ", "**", "_", "`", "```\n", "~~", "[", "](", ")", "![", "<div>", "<!--", "&amp;", "|", "|---|\n", "\n", "\n\n", "  ", "\t", "\\", "Le budget est adopté.", "https://c.example/a", "&x", "*", "é", "\0", ": ", "&a *a"];

    private static Gen<string> Of(string[] soup, int most) => Gen.Int[0, soup.Length - 1].Select(i => soup[i]).Array[0, most].Select(string.Concat);

    [Fact]
    public void Any_feed_soup_is_read_or_reported() => Of(FeedSoup, 40).Sample(
        text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var feed = FeedReader.Read(new MemoryStream(bytes), "f", new IntakeOptions { Url = "https://c.example/f" });
            Assert.Equal(feed.Entries.Length, feed.Entries.Select(e => e.Id).Distinct().Count());
            foreach (var entry in feed.Entries)
            {
                var item = FeedArticles.Item(entry, "f");
                if (!item.IsRead) Assert.NotEmpty(item.Error.Reason);
            }

            var list = OpmlReader.Read(new MemoryStream(bytes), "f");
            Assert.Equal(list.Feeds.Length, list.Feeds.Select(f => f.Address).Distinct().Count());
        },
        iter: 4000, seed: Seed);

    [Fact]
    public void Any_archive_soup_is_read_or_reported() => Gen.Select(Of(WarcSoup, 40), Gen.Bool, Gen.Int[0, 400]).Sample(
        (text, packed, cut) =>
        {
            var bytes = packed ? Read.Gzip(Encoding.UTF8.GetBytes(text)) : Encoding.UTF8.GetBytes(text);
            bytes = bytes[..Math.Max(0, bytes.Length - cut)];
            foreach (var item in new IntakeReader(new IntakeOptions { Kind = InputKind.Warc }).Read(new MemoryStream(bytes), "a.warc"))
            {
                if (!item.IsRead) Assert.InRange(item.Error.Offset ?? 0, 0, bytes.Length);
            }
        },
        iter: 4000, seed: Seed);

    [Fact]
    public void Any_bytes_are_an_archive_that_is_read_or_reported() => Gen.Select(Gen.Byte.Array[0, 400], Gen.Bool).Sample(
        (bytes, packed) =>
        {
            var reader = new WarcReader(new MemoryStream(packed ? [0x1F, 0x8B, 8, 0, .. bytes] : bytes), "a.warc");
            foreach (var page in reader.Pages()) Assert.True(page.IsRead || page.Error.Reason.Length > 0);
        },
        iter: 2000, seed: Seed);

    [Fact]
    public void Archives_with_changed_bytes_are_read_or_reported()
    {
        var block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Le budget est adopté.</p>";
        var record = Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://c.example/a\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n");
        byte[][] archives = [[.. record, .. record, .. record], [.. Read.Gzip(record), .. Read.Gzip(record), .. Read.Gzip(record)]];
        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 6]).Sample(
            (which, changes) =>
            {
                var bytes = archives[which].ToArray();
                foreach (var (at, value) in changes) bytes[at % bytes.Length] = value;
                Assert.InRange(new WarcReader(new MemoryStream(bytes), "a.warc").Pages().Count(), 0, 20);
            },
            iter: 3000, seed: Seed);
    }

    [Fact]
    public void Any_robots_soup_has_an_answer() => Gen.Select(Of(RobotsSoup, 40), Of(RobotsSoup, 8)).Sample(
        (text, path) =>
        {
            var robots = Robots.Parse(Encoding.UTF8.GetBytes(text), "Selon");
            robots.Allows("/" + path);
            Assert.True(robots.CrawlDelay is null || robots.CrawlDelay >= TimeSpan.Zero);
        },
        iter: 4000, seed: Seed);

    [Fact]
    public void Any_Markdown_soup_is_read_or_reported() => Of(MarkdownSoup, 60).Sample(
        text =>
        {
            var result = Assert.Single(new ArticleReader().Read(Encoding.UTF8.GetBytes(text), "n.md"));
            if (!result.IsRead)
            {
                Assert.NotEmpty(result.Error.Reason);
                return;
            }

            var end = 0;
            foreach (var block in result.Value.Blocks)
            {
                Assert.True(block.Span.Start >= end && block.Span.End > block.Span.Start && block.Span.End <= result.Value.Text.Length);
                end = block.Span.End;
            }
        },
        iter: 4000, seed: Seed);

    [Fact]
    public void An_address_in_its_one_form_stays_as_it_is() =>
        Of(["https://", "http://", "c.example", ":80", ":443", ":9", "/", "..", ".", "?", "&", "=", "utm_source", "a", "%c3", "%", "é", "#", "@", " ", "[::1]", "127.1", "\\", ";", "xn--"], 10).Sample(
            text =>
            {
                if (WebAddress.Read(text, WebAddress.Read("https://c.example/x/y")) is not { } address) return;
                Assert.Equal(address, WebAddress.Read(address.Text));
                Assert.DoesNotContain('#', address.Text);
            },
            iter: 6000, seed: Seed);
}
