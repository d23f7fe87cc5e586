using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Exports;

namespace Selon.Cli.Commands;

/// <summary>The formats of <c>selon read</c> by name.</summary>
internal static class ExportFormats
{
    public static readonly string[] Names = ["table", "json", "jsonl", "csv", "markdown", "html", "timelinejs", "timeml"];

    public static Export Create(string name, Terminal terminal, bool explain) => name switch
    {
        "json" => new JsonExport(),
        "jsonl" => new JsonLinesExport(),
        "csv" => new CsvExport(),
        "markdown" => new MarkdownExport(),
        "html" => new HtmlExport(),
        "timelinejs" => new TimelineJsExport(),
        "timeml" => new TimeMlExport(),
        _ => new TableExport(terminal, explain),
    };
}
