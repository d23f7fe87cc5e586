using System.CommandLine;
using System.Globalization;
using Selon.Cli.Dossiers;
using Selon.Cli.Hosting;
using Selon.Dossiers.Corrections;
using Selon.Dossiers.Storage;

namespace Selon.Cli.Commands;

/// <summary><c>selon correct</c>: what people put right.</summary>
internal static class CorrectCommand
{
    private const string Examples = """
        Examples:
          selon correct accept e4k7q2m9x1c3
              The row is right. Ids of rows stand in every format but the table; there with --explain.
          selon correct edit e4k7q2m9x1c3 --set date=2024-09-09 --set "actors=Front du Haut-Plateau" --note "voir Norpress"
              Fields: type, modes, factuality, date, actors, recipients, places, teller; several names are separated by ';', nothing clears a field.
          selon correct merge e4k7q2m9x1c3 e9w2r5t8y0b1
              Two rows are one event.
          selon correct split e4k7q2m9x1c3 --report 2
              The second report of the row is another event.
          selon correct undo 12
              Takes correction 12 back; 'selon corrections' lists them.

        """;

    private static readonly Argument<string> Kind = new("WHAT") { Description = "accept, reject, edit, merge, split, note or undo." };
    private static readonly Argument<string[]> Rows = new("ROW") { Description = "Ids of rows; the number of a correction for undo.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Dossier = DossierOption.Create();
    private static readonly Option<string[]> Set = new("--set") { Description = "A field and its new value, for edit.", HelpName = "FIELD=VALUE" };
    private static readonly Option<int[]> Report = new("--report") { Description = "Which reports leave the row, for split: 1 is the first that --explain lists.", HelpName = "N" };
    private static readonly Option<string?> Note = new("--note") { Description = "A remark that is kept with it.", HelpName = "TEXT" };
    private static readonly Option<string?> Author = new("--author") { Description = "Who makes the correction. Without it SELON_AUTHOR, else the user's name.", HelpName = "NAME" };

    public static Command Create()
    {
        Kind.AcceptOnlyFromAmong([.. Enum.GetNames<CorrectionKind>().Select(n => n.ToLowerInvariant())]);
        var command = new ExampleCommand("correct", "Correct a dossier: every correction is logged, can be undone, and survives reading anew.", Examples) { Kind, Rows, Dossier, Set, Report, Note, Author };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var dossier = DossierOption.Open(parsed, Dossier, StoreMode.Write);
        using var store = dossier.Store;
        try
        {
            var request = new CorrectionRequest(
                Enum.Parse<CorrectionKind>(parsed.GetRequiredValue(Kind), ignoreCase: true),
                parsed.GetRequiredValue(Rows),
                parsed.GetValue(Set) ?? [],
                parsed.GetValue(Report) ?? [],
                parsed.GetValue(Note));
            var author = parsed.GetValue(Author) ?? Environment.GetEnvironmentVariable("SELON_AUTHOR") ?? Environment.UserName;
            var (entry, rows) = dossier.Correct(request.Resolve(store, author, TimeProvider.System.GetUtcNow()));
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Number}\t{string.Join(' ', rows)}"));
            return ExitCode.Well;
        }
        catch (CorrectionException e)
        {
            Console.Error.WriteLine("selon: " + e.Message);
            return ExitCode.WrongUsage;
        }
    }
}
