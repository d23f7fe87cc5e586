using System.Diagnostics;
using System.Text;

namespace Selon.Cli.Tests.EndToEnd;

/// <summary>Starts the built program as users do.</summary>
internal static class Cli
{
    private static readonly UTF8Encoding Utf8 = new(false);

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Selon.Cli.exe" : "Selon.Cli");

    /// <summary>Runs to the end (or fails after two minutes).</summary>
    public static Result Run(params string[] arguments) => RunWith("", null, arguments);

    public static Result RunWith(string input, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill();
            throw new TimeoutException(string.Join(' ', arguments));
        }

        return new Result(process.ExitCode, output.Result, errors.Result);
    }

    public static Process Start(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        start.Environment.Remove("COLUMNS");
        return Process.Start(start)!;
    }

    internal sealed record Result(int ExitCode, string Output, string Errors);
}
