using System.IO.Compression;
using System.Text;
using Selon.Intake.Feeds;

namespace Selon.Intake.Tests;

/// <summary>Slow (seconds): inputs that are far too large, and those that unpack to far too much.</summary>
[Trait("speed", "slow")]
[Collection(nameof(Alone))]
public sealed class HostileInputTests
{
    [Theory]
    [InlineData("page.html")]
    [InlineData("note.md")]
    [InlineData("feed.rss")]
    public void A_gigabyte_is_refused_at_the_bound(string file)
    {
        using var stream = new RepeatedStream(Encoding.UTF8.GetBytes("<p>" + Pages.Prose + "</p>\n"), 6_000_000);
        var (before, start) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);
        var result = Assert.Single(new ArticleReader().Read(stream, file));
        Assert.Equal("larger than the limit of 64 MiB", result.Error?.Reason);
        Alone.AssertCpu(start, seconds: 4);
        var allocated = (GC.GetTotalAllocatedBytes() - before) / 1_000_000;
        Assert.True(allocated < 400, $"allocated {allocated} MB");
    }

    [Theory]
    [InlineData("page.html.gz")]
    [InlineData("feed.rss.gz")]
    [InlineData("archive.warc.gz")]
    public void A_gzip_bomb_is_refused_at_the_bound(string file)
    {
        var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"u8);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 600; i++) gzip.Write(zeros);
        }

        bomb.Position = 0;
        var start = Environment.CpuUsage.TotalTime;
        var results = new ArticleReader().Read(bomb, file).ToList();
        Assert.All(results, r => Assert.False(r.IsRead));
        Assert.NotEmpty(results);
        Alone.AssertCpu(start, seconds: 8);
    }

    [Fact]
    public void Hostile_feeds_take_bounded_time()
    {
        foreach (var piece in (string[])["<item>", "<item><title>a</title></item>", "<x>", "&", "&lt;", "<![CDATA[", "<item xml:base='/a/'>", "<!--"])
        {
            var start = Environment.CpuUsage.TotalTime;
            FeedReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length)))), "f");
            Alone.AssertCpu(start, seconds: 6);
        }
    }
}
