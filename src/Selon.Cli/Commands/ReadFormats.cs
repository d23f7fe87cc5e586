using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Exports;
using Selon.Tables;

namespace Selon.Cli.Commands;

/// <summary>The formats of <c>selon read</c>: the table and every export.</summary>
internal static class ReadFormats
{
    public const string Table = "table";

    /// <summary>Every export there is, those of tables with libraries of their own among them.</summary>
    public static readonly ExportFormat[] Exports = [.. ExportFormats.All, .. TableFormats.All];

    public static readonly string[] Names = [Table, .. Exports.Select(f => f.Name)];

    /// <summary>Begins a document.</summary>
    public static IDocument Open(string name, ExportOptions options, Terminal terminal, bool explain, Stream output) => Array.Find(Exports, f => f.Name == name) switch
    {
        { OfArticles: { } make } => new ArticleDocument(make(options), output),
        { OfRows: { } make } => new RowDocument(make(options), output),
        { OfParses: { } make } => new ParseDocument(make(options), output),
        _ => new ArticleDocument(new TableExport(terminal, explain), output),
    };
}
