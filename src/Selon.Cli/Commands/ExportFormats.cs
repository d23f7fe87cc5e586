using Selon.Cli.Hosting;
using Selon.Exports;

namespace Selon.Cli.Commands;

/// <summary>The formats of <c>selon read</c> by name.</summary>
internal static class ExportFormats
{
    public static readonly string[] Names = ["json", "jsonl"];

    public static Export Create(string name, Terminal terminal, bool explain) => name switch
    {
        "json" => new JsonExport(),
        _ => new JsonLinesExport(),
    };
}
