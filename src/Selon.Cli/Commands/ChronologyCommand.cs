using System.CommandLine;
using Selon.Cli.Dossiers;

namespace Selon.Cli.Commands;

/// <summary><c>selon chronology</c>: what a dossier tells, in the order of time.</summary>
internal static class ChronologyCommand
{
    private const string Examples = """
        Examples:
          selon chronology --dossier story.selon
              Everything, as a table; an event that several articles tell is one row.
          selon chronology --actor ONU --type ACCUSE --from 2024-03
              Who accused whom, with the United Nations on the acting side, since March.
          selon chronology --speaker Telic --kind statement --format csv > telic.csv
              What one person said.
          selon chronology --text "convoi -Vessan" --explain
              With the reason for every date, the rule behind every row and why reports were merged.

        """;

    private static readonly ChronologyOptions Options = new();

    public static Command Create()
    {
        var command = new ExampleCommand("chronology", "Show the chronology of a dossier: events and statements of all its articles.", Examples + ReadFormats.Help(ReadFormats.OfRows));
        Options.AddTo(command);
        command.SetAction(parsed => Options.Run(parsed));
        return command;
    }
}
