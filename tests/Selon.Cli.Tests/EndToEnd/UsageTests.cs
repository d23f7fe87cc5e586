using Xunit;

namespace Selon.Cli.Tests.EndToEnd;

public class UsageTests
{
    [Theory]
    [InlineData]
    [InlineData("read")]
    [InlineData("analyze")]
    [InlineData("extract")]
    [InlineData("explain")]
    public void HelpShowsExamplesAndExitCodes(params string[] command)
    {
        var result = Cli.Run([.. command, "--help"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void VersionIsANumber() => Assert.Matches(@"^\d+\.\d+\.\d+", Cli.Run("--version").Output);

    [Theory]
    [InlineData]
    [InlineData("reed", "x.txt")]
    [InlineData("read", "x.txt", "--bogus")]
    [InlineData("read", "x.txt", "--format", "docx")]
    [InlineData("read", "x.txt", "--input", "pdf")]
    [InlineData("read", "x.txt", "--language", "de")]
    [InlineData("read", "x.txt", "--published", "24/09/2023")]
    [InlineData("read", "x.txt", "--published", "2023-02-30")]
    [InlineData("read", "x.txt", "--published", "2023-13")]
    [InlineData("read", "x.txt", "--published", "")]
    [InlineData("read", "x.txt", "--threads", "0")]
    [InlineData("read", "x.txt", "--threads", "many")]
    [InlineData("read", "x.txt", "--width", "10")]
    [InlineData("extract", "x.html", "--format", "csv")]
    [InlineData("explain")]
    public void WrongUsageIsToldAndExitsWith2(params string[] arguments)
    {
        var result = Cli.Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--help", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("2023-09-24")]
    [InlineData("2023-09")]
    [InlineData("2023")]
    [InlineData("2023-09-24T10:30")]
    [InlineData("2023-09-24T10:30:00Z")]
    [InlineData("2023-09-24T10:30:00+02:00")]
    public void APublicationDateMayBeLessOrMoreThanADay(string date) => Assert.True(Commands.PublicationDate.IsValid(date));
}
