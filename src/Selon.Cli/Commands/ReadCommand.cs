using System.CommandLine;
using Selon.Cli.Hosting;
using Selon.Exports;
using Selon.Intake;
using Selon.Text;

namespace Selon.Cli.Commands;

/// <summary><c>selon read</c>: articles in, their sourced chronologies out.</summary>
internal static class ReadCommand
{
    private const string Examples = """
        Examples:
          selon read samples/mediation.txt --published 2024-03-15
              The chronology of one dispatch, as a table.
          selon read page.html --explain
              With the reason for every date and the rule that found every row.
          curl -s https://example.org/article | selon read -
              From standard input; what it is, is found out.
          selon read archive.jsonl --format jsonl --output records.jsonl
              A batch, on all processors; the records come in the order of the input.
          selon read page.html --format html > report.html
              A report in which every row leads to its sentence.

        """;

    private static readonly Argument<string[]> Files = Inputs.Files("Articles: plain text, Markdown, HTML pages, JSONL, feeds or web archives (WARC)").RequireInput();
    private static readonly Option<string> Input = Inputs.OneOf("--input", "What the inputs are.", "auto", "auto", "text", "html", "jsonl", "markdown", "feed", "warc");
    private static readonly Option<string?> Published = PublicationDate.Option();
    private static readonly Option<string?> Language = Inputs.Language();
    private static readonly Option<string> Format = ReadFormats.Option(ReadFormats.Exports);
    private static readonly Option<bool> Explain = new("--explain") { Description = "Say why: the reason for each date, the rule or model behind each row." };
    private static readonly Option<bool> AllFactualities = ExportChoices.AllFactualities();
    private static readonly Option<string?> CodedDate = ExportChoices.CodedDate();
    private static readonly Option<int?> Threads = Inputs.Threads("read");
    private static readonly Option<int?> Width = Inputs.Number("--width", "Width of the table in columns, instead of the terminal's", 40, 400);
    private static readonly Option<string?> Output = Inputs.Output();
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "No progress; errors are still told." };
    private static readonly Option<bool> NoColor = new("--no-color") { Description = "No colour, as with NO_COLOR set." };

    public static Command Create()
    {
        var command = new ExampleCommand("read", "Read articles: who did or said what to whom, when, where, and according to whom.", Examples + ReadFormats.Help(ReadFormats.Exports))
        {
            Files, Input, Published, Language, Format, Explain, AllFactualities, CodedDate, Threads, Width, Output, Quiet, NoColor,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var languages = Languages.Installed;
        languages.Preload();
        var files = Inputs.Of(parsed, Files);
        var progress = !parsed.GetValue(Quiet) && !Console.IsErrorRedirected ? new ProgressLine(Console.Error, files.Count) : null;
        var report = new Report(Console.Error, progress);
        var reader = new ArticleReader(new IntakeOptions
        {
            Kind = Enum.Parse<InputKind>(parsed.GetRequiredValue(Input), ignoreCase: true),
            Published = parsed.GetValue(Published),
            Language = parsed.GetValue(Language),
        });
        var items = InputFiles.Read<Article>(files, reader.Read, () => progress?.FileDone());
        var output = parsed.GetValue(Output);
        var terminal = Terminal.For(output, parsed.GetValue(Width), parsed.GetValue(NoColor));
        using var target = OutputTarget.Open(output);
        var document = ReadFormats.Open(parsed.GetRequiredValue(Format), new ExportOptions { AllFactualities = parsed.GetValue(AllFactualities), CodedDate = parsed.GetValue(CodedDate) }, terminal, parsed.GetValue(Explain), target.Stream);
        new ReadJob(languages, document, parsed.GetValue(Threads) ?? Environment.ProcessorCount).Run(items, report, () => progress?.Clear(), stop);
        target.Complete();
        progress?.Clear();
        return stop.IsCancellationRequested ? ExitCode.Interrupted : report.ExitCode;
    }
}
