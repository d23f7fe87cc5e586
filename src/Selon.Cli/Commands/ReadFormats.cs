using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Exports;

namespace Selon.Cli.Commands;

/// <summary>The formats of <c>selon read</c>: the table and every export.</summary>
internal static class ReadFormats
{
    public const string Table = "table";

    public static readonly string[] Names = [Table, .. ExportFormats.All.Select(f => f.Name)];

    /// <summary>Begins a document.</summary>
    public static IDocument Open(string name, ExportOptions options, Terminal terminal, bool explain, Stream output) => ExportFormats.Find(name) switch
    {
        { OfArticles: { } make } => new ArticleDocument(make(options), output),
        { OfRows: { } make } => new RowDocument(make(options), output),
        { OfParses: { } make } => new ParseDocument(make(options), output),
        _ => new ArticleDocument(new TableExport(terminal, explain), output),
    };
}
