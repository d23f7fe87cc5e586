using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Selon.Fixtures;
using Xunit;

namespace Selon.Cli.Tests.EndToEnd;

/// <summary>The program as a process among others: pipes, threads, terminals, signals.</summary>
public class ProcessTests
{
    [Fact]
    public void TheOutputIsTheSameWithAnyNumberOfThreads()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("batch.jsonl", Batch(30));
        var one = Cli.Run("read", file, "--format", "jsonl", "--threads", "1");
        var four = Cli.Run("read", file, "--format", "jsonl", "--threads", "4");
        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Output, four.Output);
        Assert.Equal(30, one.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void TheAnalysisIsTheSameWithAnyNumberOfThreads()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("batch.jsonl", Batch(30) + "{\n");
        var one = Cli.Run("analyze", file, "--input", "jsonl", "--threads", "1");
        var four = Cli.Run("analyze", file, "--input", "jsonl", "--threads", "4");
        Assert.Equal((3, 3), (one.ExitCode, four.ExitCode));
        Assert.Equal((one.Output, one.Errors), (four.Output, four.Errors));
        Assert.Equal(30, one.Output.Split("# newdoc").Length - 1);
    }

    [Fact]
    public void AClosedPipeEndsTheWorkQuietly()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("batch.jsonl", Batch(200));
        using var process = Cli.Start(null, "read", file, "--format", "jsonl");
        process.StandardInput.Close();
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(process.StandardError.ReadToEnd());
    }

    [Fact]
    public async Task InterruptedWorkEndsWith130AndCompleteLines()
    {
        if (!File.Exists("/bin/kill") && !File.Exists("/usr/bin/kill"))
            Assert.Skip("kill is not here");
        using var process = Cli.Start(null, "read", "-", "--input", "jsonl", "--format", "jsonl", "--threads", "1");
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(Batch(3));
        await process.StandardInput.FlushAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, process.ExitCode);
        Assert.All((await output).Split('\n', StringSplitOptions.RemoveEmptyEntries), l => JsonDocument.Parse(l));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("NO_COLOR=1", "", false)]
    [InlineData("TERM=dumb", "", false)]
    [InlineData("", "--no-color", false)]
    public void OnATerminalThereIsColourUnlessItIsNotWanted(string environment, string option, bool colour)
    {
        if (!File.Exists("/usr/bin/script"))
            Assert.Skip("script is not here, which gives the program a terminal");
        var command = $"env -u NO_COLOR TERM=xterm {environment} {Cli.Path} read {Repository.PathOf("samples", "mediation.txt")} {option}";
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", command, "/dev/null"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Contains("Reykjavik", output, StringComparison.Ordinal);
        Assert.Equal(colour, output.Contains("\e[1m", StringComparison.Ordinal));
    }

    private static string Batch(int articles)
    {
        var text = File.ReadAllText(Repository.PathOf("samples", "conflit.txt"));
        var lines = new StringBuilder();
        for (var i = 0; i < articles; i++)
            lines.Append(JsonSerializer.Serialize(new { id = $"a{i}", language = "fr", published = "2023-06-20", text = text + "\n\nFin " + i })).Append('\n');
        return lines.ToString();
    }
}
