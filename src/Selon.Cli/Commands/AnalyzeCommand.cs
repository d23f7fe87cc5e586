using System.CommandLine;
using System.Text;
using Selon.Cli.Hosting;
using Selon.Intake;
using Selon.Reading;
using Selon.Text;
using Selon.Text.Conllu;

namespace Selon.Cli.Commands;

/// <summary><c>selon analyze</c>: the first stage alone, as CoNLL-U.</summary>
internal static class AnalyzeCommand
{
    private const string Examples = """
        Examples:
          selon analyze dispatch.txt
              Sentences, words, tags, lemmas, dependencies and names.
          selon analyze gold.conllu --input conllu > system.conllu
              Keeps the given sentences and words and replaces their annotation.

        """;

    private static readonly Argument<string[]> Files = Inputs.Files("Plain text or CoNLL-U").RequireInput();
    private static readonly Option<string> Input = Inputs.OneOf("--input", "What the input is.", "text", "text", "conllu");
    private static readonly Option<string?> Language = Inputs.Language();
    private static readonly Option<string> Format = Inputs.OneOf("--format", "What to write.", "conllu", "conllu");
    private static readonly Option<string?> Output = Inputs.Output();

    public static Command Create()
    {
        var command = new ExampleCommand("analyze", "Show the grammar of a text: CoNLL-U with names in MISC.", Examples) { Files, Input, Language, Format, Output };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var language = parsed.GetValue(Language);
        var report = new Report(Console.Error);
        var reader = Languages.Installed.Find(language ?? "fr", out var reason);
        if (reader is null)
        {
            report.Failed(new IntakeError("--language", null, $"the text {reason}"));
            return report.ExitCode;
        }

        using var target = OutputTarget.Open(parsed.GetValue(Output));
        using var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var files = Inputs.Of(parsed, Files);
        if (parsed.GetRequiredValue(Input) == "conllu")
            Annotate(files, reader, writer, report);
        else
            Analyze(files, language, reader, writer, report);
        writer.Flush();
        target.Complete();
        return report.ExitCode;
    }

    private static void Analyze(IReadOnlyList<string> files, string? language, Reader reader, StreamWriter writer, Report report)
    {
        var intake = new ArticleReader(new IntakeOptions { Kind = InputKind.Text, Language = language ?? "fr" });
        foreach (var item in InputFiles.Read<Article>(files, intake.Read))
        {
            if (!item.Result.IsRead)
            {
                report.Failed(item.Result.Error);
                continue;
            }

            ConlluWriter.Write(reader.Analyze(item.Result.Value), writer);
            report.Read();
        }
    }

    private static void Annotate(IReadOnlyList<string> files, Reader reader, StreamWriter writer, Report report)
    {
        foreach (var file in files)
        {
            try
            {
                using var text = new StreamReader(InputFiles.Open(file), new UTF8Encoding(false));
                ConlluWriter.Write(reader.Annotate(ConlluReader.Read(text, file)), writer);
                report.Read();
            }
            catch (ConlluException e)
            {
                report.Failed(new IntakeError(file, e.Line, e.Message));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                report.Failed(new IntakeError(file, null, InputFiles.Reason(e)));
            }
        }
    }
}
