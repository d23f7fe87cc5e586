using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Selon.Bench;

/// <summary>Wall time, throughput and peak memory of the program as users start it.</summary>
internal static partial class ProcessBench
{
    private const int ColdRuns = 15;
    private const int RUsageChildren = -1;

    public static int Run(string program, string? batch)
    {
        var dispatch = Path.Combine(AppContext.BaseDirectory, "samples", "mediation.txt");
        var walls = Enumerable.Range(0, ColdRuns).Select(_ => Time(program, "read", dispatch, "--published", "2024-03-15")).Order().ToArray();
        Say($"one dispatch: median {walls[ColdRuns / 2]:0.000} s, best {walls[0]:0.000} s, worst {walls[^1]:0.000} s of {ColdRuns}; peak {PeakMegabytes()} MB");
        var small = batch ?? Batch(400);
        foreach (var threads in new[] { 1, 2 })
            Throughput(program, small, threads);
        if (batch is null)
            Throughput(program, Batch(1600), 2);
        return 0;
    }

    private static void Throughput(string program, string file, int threads)
    {
        var articles = File.ReadLines(file).Count();
        var seconds = Time(program, "read", file, "--input", "jsonl", "--format", "jsonl", "--language", "fr", "--threads", threads.ToString(CultureInfo.InvariantCulture));
        Say($"{articles} articles, {threads} thread(s): {seconds:0.0} s, {articles / seconds:0.0} articles/s; peak so far {PeakMegabytes()} MB");
    }

    private static double Time(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"exit code {process.ExitCode}");
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Writes the samples over and over as JSONL, each time with another last line.</summary>
    private static string Batch(int articles)
    {
        var samples = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var lines = new StringBuilder();
        for (var i = 0; i < articles; i++)
            lines.Append(JsonSerializer.Serialize(new { id = "a" + i, language = "fr", published = "2024-03-15", text = samples[i % samples.Length] + "\n\nNote " + i })).Append('\n');
        var file = Path.Combine(Path.GetTempPath(), $"selon-bench-{articles}.jsonl");
        File.WriteAllText(file, lines.ToString());
        return file;
    }

    /// <summary>The largest resident set of any process measured so far (getrusage tells no more).</summary>
    private static string PeakMegabytes() => OperatingSystem.IsLinux() && GetUsage(RUsageChildren, out var usage) == 0
        ? (usage.MaxResidentKilobytes / 1024).ToString(CultureInfo.InvariantCulture)
        : "?";

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct Usage
    {
        public long UserSeconds, UserMicroseconds, SystemSeconds, SystemMicroseconds;
        public long MaxResidentKilobytes;
        public long R0, R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12;
    }
}
