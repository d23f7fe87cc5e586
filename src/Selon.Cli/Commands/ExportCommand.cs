using System.CommandLine;
using Selon.Cli.Dossiers;
using Selon.Cli.Hosting;
using Selon.Dossiers.Storage;
using Selon.Exports;

namespace Selon.Cli.Commands;

/// <summary><c>selon export</c>: a dossier in the format of another program.</summary>
internal static class ExportCommand
{
    private const string Examples = """
        Examples:
          selon export --dossier story.selon --format plover > events.jsonl
              Events and statements as PLOVER records.
          selon export --format csv --from 2024-01 --type ASSAULT --output attacks.csv
              Some rows, with the filters of 'selon chronology'.
          selon export --format jsonl > records.jsonl
              What was read of each article: the complete selon/1 records.

        """;

    private static readonly Option<string?> Dossier = DossierOption.Create();
    private static readonly RowFilters Filters = new();
    private static readonly Option<string> Format = ReadFormats.Option(ReadFormats.OfDossiers, "csv");
    private static readonly Option<bool> AllFactualities = ExportChoices.AllFactualities();
    private static readonly Option<string?> CodedDate = ExportChoices.CodedDate();
    private static readonly Option<string?> Output = Inputs.Output();

    public static Command Create()
    {
        var command = new ExampleCommand("export", "Write a dossier, or some of its rows, for other programs.", Examples + ReadFormats.Help(ReadFormats.OfDossiers, table: false))
        {
            Dossier, Format, AllFactualities, CodedDate, Output,
        };
        Filters.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var format = ReadFormats.Find(parsed.GetRequiredValue(Format))!;
        if (format.OfRows is null && Filters.AnyGiven(parsed))
        {
            Console.Error.WriteLine($"selon: {format.Name} writes whole articles: rows cannot be chosen for it.");
            return ExitCode.WrongUsage;
        }

        var options = new ExportOptions { AllFactualities = parsed.GetValue(AllFactualities), CodedDate = parsed.GetValue(CodedDate) };
        using var store = DossierOption.Open(parsed, Dossier, StoreMode.Read).Store;
        using var target = OutputTarget.Open(parsed.GetValue(Output));
        if (format.OfRows is { } rows)
            RowOutput.Write(store, Filters.Query(parsed), rows(options), target.Stream);
        else
            ArticleOutput.Write(store, format.OfArticles!(options), target.Stream);
        target.Complete();
        return ExitCode.Well;
    }
}
