using Selon.Cli.Hosting;

namespace Selon.Cli.Dossiers;

/// <summary>What the command line names, folders opened: files and addresses in a fixed order.</summary>
internal static class InputPaths
{
    private static readonly string[] Readable =
    [
        ".html", ".htm", ".xhtml", ".txt", ".md", ".markdown", ".jsonl", ".ndjson", ".json", ".xml", ".rss", ".atom", ".opml", ".warc", ".gz",
    ];

    /// <summary>True for an address of the web.</summary>
    public static bool IsWeb(string input) =>
        input.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Files of folders at any depth, by name; hidden ones and those of other kinds are left out and counted.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> inputs, Action<string, int> leftOut)
    {
        var files = new List<string>();
        foreach (var input in inputs)
        {
            if (IsWeb(input) || input == InputFiles.StandardInput || !Directory.Exists(input))
            {
                files.Add(input);
                continue;
            }

            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
            var all = Directory.EnumerateFiles(input, "*", options).Order(StringComparer.Ordinal).ToList();
            var readable = all.FindAll(f => Readable.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase));
            files.AddRange(readable);
            if (readable.Count < all.Count)
                leftOut(input, all.Count - readable.Count);
        }

        return files;
    }
}
