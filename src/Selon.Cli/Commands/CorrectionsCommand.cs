using System.CommandLine;
using System.Globalization;
using Selon.Cli.Dossiers;
using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Dossiers.Corrections;
using Selon.Dossiers.Storage;

namespace Selon.Cli.Commands;

/// <summary><c>selon corrections</c>: the log of what people put right.</summary>
internal static class CorrectionsCommand
{
    private const string Examples = """
        Examples:
          selon corrections --dossier story.selon
              Number, time, author, what was done, the rows that it is about now; those that were undone are marked.
          selon corrections --conflicts
              Those that do not apply any more as they were meant.
          selon corrections --format jsonl > log.jsonl
              The entries as they are kept.

        """;

    private static readonly Option<string?> Dossier = DossierOption.Create();
    private static readonly Option<bool> Conflicts = new("--conflicts") { Description = "Only those that do not apply any more as they were meant." };
    private static readonly Option<string> Format = Inputs.OneOf("--format", "What to write.", "table", "table", "jsonl");

    public static Command Create()
    {
        var command = new ExampleCommand("corrections", "List the corrections of a dossier.", Examples) { Dossier, Conflicts, Format };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var dossier = DossierOption.Open(parsed, Dossier, StoreMode.Read);
        using var store = dossier.Store;
        foreach (var state in dossier.History())
        {
            if (parsed.GetValue(Conflicts) && state.Conflict is null)
                continue;
            Console.Out.Write(parsed.GetRequiredValue(Format) == "jsonl" ? CorrectionJson.Write(state.Entry) + "\n" : Line(state));
        }

        return ExitCode.Well;
    }

    private static string Line(CorrectionState state)
    {
        var entry = state.Entry;
        var what = entry.Kind switch
        {
            CorrectionKind.Undo => string.Create(CultureInfo.InvariantCulture, $"undo {entry.Undoes}"),
            CorrectionKind.Edit => "edit " + string.Join(", ", entry.Edits.Select(e => $"{RowFields.Name(e.Field)}: “{e.Was}” → “{e.Value ?? string.Join("; ", e.Parties.Select(p => p.Name))}”")),
            _ => entry.Kind.ToString().ToLowerInvariant(),
        };
        var parts = new[] { what, string.Join(' ', state.Rows), entry.Note is { } note ? $"note: {note}" : "", state.IsUndone ? "(undone)" : "", state.Conflict is { } conflict ? $"conflict: {conflict}" : "" };
        // A page takes control characters out of what people wrote.
        var page = new TablePage(new Terminal(400, Color: false));
        page.Line(new StyledText().Add(string.Create(CultureInfo.InvariantCulture, $"{entry.Number}  {entry.At}  {entry.Author}  {string.Join("  ", parts.Where(p => p.Length > 0))}")));
        return page.ToString();
    }
}
