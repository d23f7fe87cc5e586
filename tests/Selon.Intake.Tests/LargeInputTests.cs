using System.Text;

namespace Selon.Intake.Tests;

/// <summary>Slow (seconds): bounds on time and memory for very large inputs. Alone, so that the process's CPU time is theirs.</summary>
[Trait("speed", "slow")]
[Collection(nameof(Alone))]
public sealed class LargeInputTests
{
    private const int Size = 50_000_000;

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public void Fifty_megabytes_of_text_stay_within_bounds(string separator)
    {
        var paragraph = Encoding.UTF8.GetBytes(Pages.Prose + separator);
        var bytes = new byte[Size / paragraph.Length * paragraph.Length];
        for (var at = 0; at < bytes.Length; at += paragraph.Length) paragraph.CopyTo(bytes, at);
        var (before, start) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);
        var article = Read.One(bytes);
        Alone.AssertCpu(start, seconds: 8);
        var allocated = (GC.GetTotalAllocatedBytes() - before) / 1_000_000;
        Assert.True(allocated < 700, $"allocated {allocated} MB");
        Assert.Equal(bytes.Length / paragraph.Length, article.Blocks.Length);
    }

    [Fact]
    public void Text_over_the_limit_is_an_error() =>
        Assert.Equal("larger than the limit of 64 MiB", Read.Error(Enumerable.Repeat((byte)'a', (64 << 20) + 1).ToArray()));

    [Fact]
    public void JSONL_is_read_with_flat_memory()
    {
        var line = Encoding.UTF8.GetBytes($"{{\"text\":\"Montbrun adopte son budget\\n\\n{Pages.Prose}\"}}\n");
        using var lines = new RepeatedStream(line, 100_000);
        var (count, peak) = (0, 0L);
        foreach (var result in new ArticleReader().Read(lines, "many.jsonl"))
        {
            Assert.True(result.IsRead);
            if (++count % 20_000 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.Equal(100_000, count);
        Assert.True(peak < 200_000_000, $"peak {peak}");
    }

    [Theory]
    [InlineData("<div>", "the page nests tags more than 600 deep")]
    [InlineData("<b><i>", "the page nests tags more than 600 deep")]
    [InlineData("<p><br>", null)]
    [InlineData("<a href='", null)]
    [InlineData("<!--", null)]
    [InlineData("</div>", null)]
    [InlineData("<table><tr><td></table>", null)]
    public void A_hundred_thousand_tags_are_bounded(string tag, string? reason)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(tag, 100_000)) + $"<p>{Pages.Prose}</p>");
        var start = Environment.CpuUsage.TotalTime;
        var result = Assert.Single(new ArticleReader().Read(page, "page.html"));
        Alone.AssertCpu(start, seconds: 5);
        if (reason is not null) Assert.Equal(reason, result.Error?.Reason);
    }

    [Fact]
    public void Time_grows_with_the_length_of_hostile_lines()
    {
        foreach (var piece in (string[])["a ", "BakouLe ", "1 ", "- x\n", "https://x ", "« ", ". A", "À lire aussi\n", "12 mars "])
        {
            var start = Environment.CpuUsage.TotalTime;
            Read.One(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length))));
            Alone.AssertCpu(start, seconds: 4);
        }
    }
}
