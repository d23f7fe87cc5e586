using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Selon.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExampleCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples => examples;
}

/// <summary>The usual help, then the command's examples and what the exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0  all well
          1  nothing could be read
          2  wrong usage
          3  some inputs could not be read; the others were

        """;

    private const string RootExamples = """
        Examples:
          selon read dispatch.txt --published 2023-09-24
          selon read *.html --format jsonl > records.jsonl
          selon ingest feeds.opml archive.warc.gz notes/ --dossier press.selon
          selon chronology --dossier press.selon --actor ONU --from 2024-03
          selon read --help

        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.Write(parseResult.CommandResult.Command is ExampleCommand command ? command.Examples : RootExamples);
        output.WriteLine();
        output.Write(ExitCodes);
        return 0;
    }
}
