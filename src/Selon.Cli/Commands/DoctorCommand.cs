using System.CommandLine;
using Selon.Cli.Dossiers;
using Selon.Cli.Hosting;
using Selon.Dossiers.Storage;

namespace Selon.Cli.Commands;

/// <summary><c>selon doctor</c>: is a dossier whole?</summary>
internal static class DoctorCommand
{
    private const string Examples = """
        Examples:
          selon doctor --dossier story.selon
              Reads everything and tells what is damaged or out of step; exit code 3 when something is.
          selon doctor --repair
              Makes rows, merges and search anew from articles, records and corrections.

        """;

    private static readonly Option<string?> Dossier = DossierOption.Create();
    private static readonly Option<bool> Repair = new("--repair") { Description = "Make anew what follows from articles, records and corrections." };

    public static Command Create()
    {
        var command = new ExampleCommand("doctor", "Check that a dossier is whole.", Examples) { Dossier, Repair };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var repair = parsed.GetValue(Repair);
        var dossier = DossierOption.Open(parsed, Dossier, repair ? StoreMode.Write : StoreMode.Read);
        using var store = dossier.Store;
        if (repair)
        {
            dossier.Rebuild();
            store.RebuildSearch();
        }

        var findings = DossierDoctor.Examine(store);
        foreach (var finding in findings)
            Console.Out.WriteLine($"{finding.Severity.ToString().ToLowerInvariant()}: {finding.Where}: {finding.What}");
        if (findings.Count == 0)
            Console.Error.WriteLine($"selon: {store.Name} is whole");
        return findings.Count == 0 ? ExitCode.Well : ExitCode.SomeNotRead;
    }
}
