using System.CommandLine;
using System.CommandLine.Help;
using Selon.Cli.Commands;
using Selon.Cli.Hosting;
using Selon.Dossiers.Storage;
using Selon.Text.Packs;

var root = new RootCommand("Selon reads the news and keeps the record straight: who did or said what to whom, when, where, and according to whom.")
{
    ReadCommand.Create(),
    AnalyzeCommand.Create(),
    ExtractCommand.Create(),
    ExplainCommand.Create(),
    IngestCommand.Create(),
    ChronologyCommand.Create(),
    SearchCommand.Create(),
    ContradictionsCommand.Create(),
    CorrectCommand.Create(),
    CorrectionsCommand.Create(),
    ExportCommand.Create(),
    WatchCommand.Create(),
    RereadCommand.Create(),
    DoctorCommand.Create(),
};
var help = root.Options.OfType<HelpOption>().Single();
help.Action = new HelpWithExamples((HelpAction)help.Action!);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine("selon: " + error.Message);
    var command = parsed.CommandResult.Command is RootCommand ? "selon" : "selon " + parsed.CommandResult.Command.Name;
    Console.Error.WriteLine($"Try '{command} --help'.");
    return ExitCode.WrongUsage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
}
catch (PackException e)
{
    Console.Error.WriteLine($"selon: {e.Message}");
    return ExitCode.NothingRead;
}
catch (Exception e) when (e is StorageException or FormatException)
{
    Console.Error.WriteLine($"selon: {e.Message}");
    return ExitCode.NothingRead;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    // A reader such as `head` that has seen enough closes the pipe: that is no failure.
    if (BrokenPipe.Is(e))
        return ExitCode.Well;
    Console.Error.WriteLine($"selon: cannot write: {e.Message}");
    return ExitCode.NothingRead;
}
