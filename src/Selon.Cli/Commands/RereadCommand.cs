using System.CommandLine;
using System.Globalization;
using Selon.Cli.Dossiers;
using Selon.Cli.Hosting;
using Selon.Dossiers.Storage;

namespace Selon.Cli.Commands;

/// <summary><c>selon reread</c>: the articles of a dossier with this version of program, rules and models.</summary>
internal static class RereadCommand
{
    private const string Examples = """
        Examples:
          selon reread --dossier story.selon
              Reads anew what an older version read, then makes the chronology anew. Corrections stay: they hold on to words of the text, and
              those whose words are read otherwise now are listed by 'selon corrections --conflicts'.
          selon reread --all
              Also what this version read itself.

        """;

    private static readonly Option<string?> Dossier = DossierOption.Create();
    private static readonly Option<bool> All = new("--all") { Description = "Also articles that this version read itself." };
    private static readonly Option<int?> Threads = Inputs.Threads("read");
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "No progress and no sum; errors are still told." };

    public static Command Create()
    {
        var command = new ExampleCommand("reread", "Read the articles of a dossier anew; corrections are kept.", Examples) { Dossier, All, Threads, Quiet };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var dossier = DossierOption.Open(parsed, Dossier, StoreMode.Write);
        using var store = dossier.Store;
        var quiet = parsed.GetValue(Quiet);
        var progress = !quiet && !Console.IsErrorRedirected ? new ProgressLine(Console.Error, 1) : null;
        var report = new Report(Console.Error, progress);
        var job = new RereadJob(dossier, Languages.Installed, parsed.GetValue(Threads) ?? Environment.ProcessorCount, report);
        var read = job.Run(parsed.GetValue(All), stop);
        progress?.Clear();
        if (!quiet)
            report.Say(string.Create(CultureInfo.InvariantCulture, $"{store.Name}: {read} articles read anew"));
        return stop.IsCancellationRequested ? ExitCode.Interrupted : read == 0 ? ExitCode.Well : report.ExitCode;
    }
}
