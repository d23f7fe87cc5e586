using CsCheck;
using Selon.Cli.Tables;
using Xunit;

namespace Selon.Cli.Tests.Tables;

public class StyledTextTests
{
    [Theory]
    [InlineData("un deux trois", 8, "un deux|trois")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("a  b", 10, "a  b")]
    [InlineData("漢字漢字", 4, "漢字|漢字")]
    [InlineData("dit « oui » !", 11, "dit|« oui » !")]
    [InlineData("dit «\u00a0oui\u00a0»", 9, "dit|«\u00a0oui\u00a0»")]
    public void LinesBreakAtSpacesButNotAtNoBreakSpaces(string text, int width, string expected) =>
        Assert.Equal(expected.Split('|'), new StyledText().Add(text).Wrap(width, width).Select(l => l.Text));

    [Fact]
    public void NoTextIsLostAndNoLineIsTooWide() => Gen.Select(Gen.String[Gen.Char[" abcé«!漢😀\u0301\u00a0"], 0, 80], Gen.Int[2, 20]).Sample((text, width) =>
    {
        var lines = new StyledText().Add(text).Wrap(width, width).ToList();
        Assert.All(lines, l => Assert.True(l.Width <= width));
        var printable = TextWidth.Printable(text);
        Assert.Equal(printable.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Select(l => l.Text)).Replace(" ", "", StringComparison.Ordinal));
    });

    [Fact]
    public void AnArticleCannotSteerTheTerminal() =>
        Assert.Equal("rouge [31m fin", TextWidth.Printable("rouge\e[31m\u202e\u200b\u0007fin"));

    [Fact]
    public void AClippedLineEndsWithAnEllipsis() => Assert.Equal("un deux…", new StyledText().Add("un deux trois quatre").Clip(9).Text);
}
