using System.Text;
using Selon.Intake.Fetching;

namespace Selon.Intake.Tests;

/// <summary>The rules of RFC 9309.</summary>
[Collection(nameof(Alone))]
public sealed class RobotsTests
{
    private static Robots Of(string file) => Robots.Parse(Encoding.UTF8.GetBytes(file), "Selon");

    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: selon\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nAllow: /\n\nUser-agent: SELON/2.0\nDisallow: /b", "/b/c", false)]
    [InlineData("User-agent: x\nUser-agent: Selon\nDisallow: /a\nUser-agent: y\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: x\nUser-agent: Selon\nDisallow: /a\nUser-agent: y\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: Selon\nDisallow: /a\nUser-agent: y\nDisallow: /c\nUser-agent: Selon\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-b-b-c-d", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-c-b", true)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: *aa$", "/aaa", false)]
    [InlineData("User-agent: *\nDisallow: /café", "/caf%C3%A9/a", false)]
    [InlineData("User-agent: *\nDisallow: /%7eanne", "/~anne", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("\uFEFFUSER-AGENT : * # tous\r\ndisallow : /a # rien\r\nSitemap: https://c.example/s.xml\r\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nCrawl-delay: 5\nDisallow: /a", "/a", false)]
    public void A_path_is_allowed_or_not(string file, string path, bool allowed) => Assert.Equal(allowed, Of(file).Allows(path));

    [Fact]
    public void The_pause_is_the_groups_own()
    {
        Assert.Equal(TimeSpan.FromSeconds(2.5), Of("User-agent: *\nCrawl-delay: 9\n\nUser-agent: Selon\nCrawl-delay: 2.5").CrawlDelay);
        Assert.Null(Of("User-agent: *\nCrawl-delay: bientôt").CrawlDelay);
    }

    [Fact]
    public void Hostile_rules_take_bounded_time()
    {
        var start = Environment.CpuUsage.TotalTime;
        var rule = "Disallow: /" + string.Concat(Enumerable.Repeat("*a", 300)) + "b$\n";
        var robots = Of("User-agent: *\n" + string.Concat(Enumerable.Repeat(rule, 5_000)));
        Assert.True(robots.Allows("/" + new string('a', 100_000)));
        Alone.AssertCpu(start, seconds: 4);
    }
}
