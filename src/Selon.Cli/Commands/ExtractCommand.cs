using System.CommandLine;
using Selon.Cli.Hosting;
using Selon.Intake;

namespace Selon.Cli.Commands;

/// <summary><c>selon extract</c>: the articles of web pages and what the pages say about them.</summary>
internal static class ExtractCommand
{
    private const string Examples = """
        Examples:
          selon extract page.html --format text
              The article without menus, boxes and related links.
          selon extract pages.jsonl --input jsonl --format jsonl > articles.jsonl
              One line {"id","file","url"} for each page.

        """;

    private static readonly Argument<string[]> Files = Inputs.Files("Web pages (also packed as .gz), JSONL that lists them, feeds or web archives (WARC)").RequireInput();
    private static readonly Option<string> Input = Inputs.OneOf("--input", "What the inputs are.", "auto", "auto", "html", "jsonl", "feed", "warc");
    private static readonly Option<string?> Url = new("--url") { Description = "Address of the page.", HelpName = "URL" };
    private static readonly Option<string> Format = Inputs.OneOf("--format", "What to write.", "json", "json", "jsonl", "text");
    private static readonly Option<string?> Output = Inputs.Output();

    public static Command Create()
    {
        var command = new ExampleCommand("extract", "Take the article and its metadata out of web pages.", Examples) { Files, Input, Url, Format, Output };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var report = new Report(Console.Error);
        var reader = new ExtractionReader(
            new IntakeOptions { Kind = Enum.Parse<InputKind>(parsed.GetRequiredValue(Input), ignoreCase: true), Url = parsed.GetValue(Url) },
            InputFiles.Open);
        using var target = OutputTarget.Open(parsed.GetValue(Output));
        var writer = new ExtractionWriter(parsed.GetRequiredValue(Format), target.Stream);
        foreach (var item in InputFiles.Read<Extraction>(Inputs.Of(parsed, Files), reader.Read))
        {
            if (stop.IsCancellationRequested)
                break;
            if (item.Result.IsRead)
            {
                writer.Add(item.Result.Value);
                report.Read();
            }
            else
            {
                report.Failed(item.Result.Error);
            }
        }

        writer.End();
        target.Complete();
        return stop.IsCancellationRequested ? ExitCode.Interrupted : report.ExitCode;
    }
}
