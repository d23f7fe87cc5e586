using System.CommandLine;
using System.Text;
using Selon.Cli.Hosting;
using Selon.Intake;
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
          echo "Le ministre accuse la Russie." | selon analyze --format table
              The same, to be read by people.
          selon analyze dispatch.txt --language en
              The same for English, when the text is too short to tell.
          selon analyze gold.conllu --input conllu > system.conllu
              Keeps the given sentences and words and replaces their annotation.

        """;

    private static readonly Argument<string[]> Files = Inputs.Files("Plain text or CoNLL-U").RequireInput();
    private static readonly Option<string> Input = Inputs.OneOf("--input", "What the input is.", "text", "text", "conllu");
    private static readonly Option<string?> Language = Inputs.Language();
    private static readonly Option<string> Format = Inputs.OneOf("--format", "What to write.", "conllu", "conllu", "table");
    private static readonly Option<string?> Output = Inputs.Output();

    public static Command Create()
    {
        var command = new ExampleCommand("analyze", "Show the grammar of a text: CoNLL-U with names in MISC.", Examples) { Files, Input, Language, Format, Output };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var language = parsed.GetValue(Language);
        var report = new Report(Console.Error);
        using var target = OutputTarget.Open(parsed.GetValue(Output));
        using var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var files = Inputs.Of(parsed, Files);
        var articles = parsed.GetRequiredValue(Input) == "conllu" ? Annotate(files, Languages.Installed.Analyzer(language)) : Analyze(files, language);
        Action<ParsedArticle, TextWriter> write = parsed.GetRequiredValue(Format) == "table" ? WordTable.Write : ConlluWriter.Write;
        foreach (var item in articles.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            if (item.Error is not null)
            {
                report.Failed(item.Error);
                continue;
            }

            write(item.Article!, writer);
            report.Read();
        }

        writer.Flush();
        target.Complete();
        return stop.IsCancellationRequested ? ExitCode.Interrupted : report.ExitCode;
    }

    private static IEnumerable<(ParsedArticle? Article, IntakeError? Error)> Analyze(IReadOnlyList<string> files, string? language)
    {
        var intake = new ArticleReader(new IntakeOptions { Kind = InputKind.Text, Language = language });
        foreach (var item in InputFiles.Read<Article>(files, intake.Read))
            yield return item.Result.IsRead ? (Languages.Installed.Analyzer(item.Result.Value.Language).Parse(item.Result.Value), null) : (null, item.Result.Error);
    }

    private static IEnumerable<(ParsedArticle? Article, IntakeError? Error)> Annotate(IReadOnlyList<string> files, TextAnalyzer analyzer) =>
        files.Select(file => Annotate(file, analyzer));

    private static (ParsedArticle? Article, IntakeError? Error) Annotate(string file, TextAnalyzer analyzer)
    {
        try
        {
            using var text = new StreamReader(InputFiles.Open(file), new UTF8Encoding(false));
            return (analyzer.Annotate(ConlluReader.Read(text, file)), null);
        }
        catch (ConlluException e)
        {
            // Its message begins with file and line already.
            return (null, new IntakeError(file, e.Line, e.Message[$"{file}:{e.Line}: ".Length..]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new IntakeError(file, null, InputFiles.Reason(e)));
        }
    }
}
