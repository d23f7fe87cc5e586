using System.CommandLine;
using System.Text.Json;
using Selon.Cli.Dossiers;
using Selon.Cli.Hosting;
using Selon.Dossiers.Storage;

namespace Selon.Cli.Commands;

/// <summary><c>selon contradictions</c>: what reports of one event say differently.</summary>
internal static class ContradictionsCommand
{
    private const string Examples = """
        Examples:
          selon contradictions --dossier story.selon
              Value by value, with the outlets and the sentences that say so.
          selon contradictions --updates --format jsonl
              Also what later reports only made more exact.

        """;

    private static readonly Option<string?> Dossier = DossierOption.Create();
    private static readonly Option<bool> Updates = new("--updates") { Description = "Also values that later reports only made more exact." };
    private static readonly Option<string> Format = Inputs.OneOf("--format", "What to write.", "table", "table", "jsonl");
    private static readonly Option<string?> Output = Inputs.Output();
    private static readonly Option<int?> Width = Inputs.Number("--width", "Width of the table in columns, instead of the terminal's", 40, 400);
    private static readonly Option<bool> NoColor = new("--no-color") { Description = "No colour, as with NO_COLOR set." };

    public static Command Create()
    {
        var command = new ExampleCommand("contradictions", "Show where reports of one event differ.", Examples) { Dossier, Updates, Format, Output, Width, NoColor };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var store = DossierOption.Open(parsed, Dossier, StoreMode.Read).Store;
        var output = parsed.GetValue(Output);
        using var target = OutputTarget.Open(output);
        var list = new ContradictionList(Terminal.For(output, parsed.GetValue(Width), parsed.GetValue(NoColor)), target.Stream);
        var json = parsed.GetRequiredValue(Format) == "jsonl";
        store.Read(reader =>
        {
            foreach (var stored in reader.Contradictions())
            {
                using var found = JsonDocument.Parse(stored.Json);
                if (found.RootElement.GetProperty("update").GetBoolean() && !parsed.GetValue(Updates))
                    continue;
                if (json)
                    list.WriteJson(stored);
                else
                    list.Write(reader, found.RootElement);
            }

            return true;
        });
        if (!json)
            list.End();
        target.Complete();
        return ExitCode.Well;
    }
}
