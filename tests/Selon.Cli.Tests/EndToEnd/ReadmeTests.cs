using Selon.Fixtures;
using Xunit;

namespace Selon.Cli.Tests.EndToEnd;

/// <summary>The README shows what the program writes, to the letter.</summary>
public class ReadmeTests
{
    private const string Start = "## What it looks like\n\n```\n";
    private const string End = "```\n";

    [Fact]
    public void TheReadmeShowsWhatIsReadOfTheSample()
    {
        string[] arguments = ["read", "samples/conflit.txt", "--published", "2023-06-20"];
        var output = Cli.Run([.. arguments.Select(a => a.Replace("samples", Repository.PathOf("samples"), StringComparison.Ordinal)), "--width", "100"]).Output;
        var expected = $"$ selon {string.Join(' ', arguments)}\n\n{output}";
        var readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        var start = readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = readme.IndexOf(End, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("SELON_ACCEPT") == "1")
        {
            readme = readme[..start] + expected + readme[end..];
            end = start + expected.Length;
            File.WriteAllText(Repository.PathOf("README.md"), readme);
        }

        Assert.Equal(expected, readme[start..end]);
    }
}
