using System.CommandLine;
using Selon.Cli.Dossiers;

namespace Selon.Cli.Commands;

/// <summary><c>selon search</c>: rows by their words.</summary>
internal static class SearchCommand
{
    private const string Examples = """
        Examples:
          selon search convoi Vessan
              Rows that have both words, in any case, with or without accents.
          selon search "cessez-le-feu" OR trêve OR ceasefire --dossier story.selon
              Any of them.
          selon search 'libér* -otages' --from 2024-03 --format rows
              Words that begin with libér, without those that speak of hostages; filters as of 'selon chronology'.

        """;

    private static readonly Argument<string[]> Words = new("WORD") { Description = "word, \"a phrase\", begin*, -without, OR; all must hold.", Arity = ArgumentArity.OneOrMore };
    private static readonly ChronologyOptions Options = new();

    public static Command Create()
    {
        var command = new ExampleCommand("search", "Find rows of a dossier by their words.", Examples + ReadFormats.Help(ReadFormats.OfRows)) { Words };
        Options.AddTo(command);
        command.SetAction(parsed => Options.Run(parsed, string.Join(' ', parsed.GetValue(Words) ?? [])));
        return command;
    }
}
