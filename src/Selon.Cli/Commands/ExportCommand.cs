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
    private static readonly Option<string> Format = Inputs.OneOf("--format", "What to write.", "csv", [.. ExportFormats.All.Select(f => f.Name)]);
    private static readonly Option<string?> Output = Inputs.Output();

    public static Command Create()
    {
        var command = new ExampleCommand("export", "Write a dossier, or some of its rows, for other programs.", Examples) { Dossier, Format, Output };
        Filters.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var format = ExportFormats.Find(parsed.GetRequiredValue(Format))!;
        if (format.OfRows is null && Filters.AnyGiven(parsed))
        {
            Console.Error.WriteLine($"selon: {format.Name} writes whole articles: rows cannot be chosen for it.");
            return ExitCode.WrongUsage;
        }

        using var store = DossierOption.Open(parsed, Dossier, StoreMode.Read).Store;
        using var target = OutputTarget.Open(parsed.GetValue(Output));
        if (format.OfRows is { } rows)
            RowOutput.Write(store, Filters.Query(parsed), rows(ExportOptions.Default), target.Stream);
        else
            ArticleOutput.Write(store, format.OfArticles!(ExportOptions.Default), target.Stream);
        target.Complete();
        return ExitCode.Well;
    }
}
