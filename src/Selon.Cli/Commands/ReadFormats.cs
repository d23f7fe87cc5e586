using System.CommandLine;
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

    /// <summary>The list for help: one line a format.</summary>
    public static string Help { get; } =
        "\nFormats (docs/formats.md says what each loses):\n  table           people at a terminal\n" + string.Concat(Exports.Select(f => $"  {f.Name,-14}  {f.Description}\n"));

    public static Option<string> Option()
    {
        var option = Inputs.OneOf("--format", "What to write: one of the formats below.", Table, Names);
        option.HelpName = "NAME";
        option.Validators.Add(result =>
        {
            var name = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Array.Exists(Exports, f => f.Name == name && f.IsBinary) && result.GetResult("--output") is null && !Console.IsOutputRedirected)
                result.AddError($"{name} is nothing to read on a terminal; name a file with --output.");
        });
        return option;
    }

    /// <summary>Begins a document.</summary>
    public static IDocument Open(string name, ExportOptions options, Terminal terminal, bool explain, Stream output) => Array.Find(Exports, f => f.Name == name) switch
    {
        { OfArticles: { } make } => new ArticleDocument(make(options), output),
        { OfRows: { } make } => new RowDocument(make(options), output),
        { OfParses: { } make } => new ParseDocument(make(options), output),
        _ => new ArticleDocument(new TableExport(terminal, explain), output),
    };
}
