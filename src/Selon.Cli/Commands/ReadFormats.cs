using System.CommandLine;
using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Exports;
using Selon.Tables;

namespace Selon.Cli.Commands;

/// <summary>The formats of the commands: the table and every export.</summary>
internal static class ReadFormats
{
    public const string Table = "table";

    /// <summary>Every export there is, those of tables with libraries of their own among them.</summary>
    public static readonly ExportFormat[] Exports = [.. ExportFormats.All, .. TableFormats.All];

    public static readonly string[] Names = [Table, .. Exports.Select(f => f.Name)];

    /// <summary>What a dossier can be written in: it keeps no words and trees.</summary>
    public static readonly ExportFormat[] OfDossiers = [.. Exports.Where(f => f.OfRows is not null || f.OfArticles is not null)];

    /// <summary>What rows can be written in.</summary>
    public static readonly ExportFormat[] OfRows = [.. Exports.Where(f => f.OfRows is not null)];

    /// <summary>The list for help: one line a format.</summary>
    public static string Help(IEnumerable<ExportFormat> formats, bool table = true) =>
        "\nFormats (docs/formats.md says what each loses):\n" + (table ? "  table           people at a terminal\n" : "")
        + string.Concat(formats.Select(f => $"  {f.Name,-14}  {f.Description}\n"));

    /// <summary>Null for the table, and for a name that there is not.</summary>
    public static ExportFormat? Find(string name) => Array.Find(Exports, f => f.Name == name);

    /// <summary>The option <c>--format</c>; without <paramref name="fallback"/> being the table there is none.</summary>
    public static Option<string> Option(IEnumerable<ExportFormat> formats, string fallback = Table)
    {
        string[] names = [.. formats.Select(f => f.Name)];
        var option = Inputs.OneOf("--format", "What to write: one of the formats below.", fallback, fallback == Table ? [Table, .. names] : names);
        option.HelpName = "NAME";
        option.Validators.Add(result =>
        {
            var name = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Find(name) is { IsBinary: true } && result.GetResult("--output") is null && !Console.IsOutputRedirected)
                result.AddError($"{name} is nothing to read on a terminal; name a file with --output.");
        });
        return option;
    }

    /// <summary>Begins a document.</summary>
    public static IDocument Open(string name, ExportOptions options, Terminal terminal, bool explain, Stream output) => Find(name) switch
    {
        { OfArticles: { } make } => new ArticleDocument(make(options), output),
        { OfRows: { } make } => new RowDocument(make(options), output),
        { OfParses: { } make } => new ParseDocument(make(options), output),
        _ => new ArticleDocument(new TableExport(terminal, explain), output),
    };
}
