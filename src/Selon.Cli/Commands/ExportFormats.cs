using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Exports;

namespace Selon.Cli.Commands;

/// <summary>The formats of <c>selon read</c> by name.</summary>
internal static class ExportFormats
{
    public static readonly string[] Names = ["table", "json", "jsonl"];

    public static Export Create(string name, Terminal terminal, bool explain) => name switch
    {
        "json" => new JsonExport(),
        "jsonl" => new JsonLinesExport(),
        _ => new TableExport(terminal, explain),
    };
}
