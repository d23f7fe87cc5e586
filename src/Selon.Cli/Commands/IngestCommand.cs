using System.CommandLine;
using Selon.Cli.Dossiers;
using Selon.Cli.Hosting;
using Selon.Dossiers;
using Selon.Dossiers.Storage;
using Selon.Intake;
using Selon.Intake.Fetching;

namespace Selon.Cli.Commands;

/// <summary><c>selon ingest</c>: articles into a dossier.</summary>
internal static class IngestCommand
{
    private const string Examples = """
        Examples:
          selon ingest samples/story --dossier story.selon
              All articles in a folder; a file named dossier.selon without --dossier.
          selon ingest archive.warc.gz notes/*.txt articles.jsonl
              What is there already is not read again: an interrupted run is resumed by the same command.
          selon ingest feeds.opml https://example.org/feed.xml
              Feeds and the pages that they name, politely (robots.txt, one request a host at a time).
          selon ingest archive.jsonl --dossier postgres://selon@localhost/press
              Into a PostgreSQL database.

        """;

    private static readonly Argument<string[]> Files = Inputs.Files("Files, folders and addresses: HTML, feeds (RSS, Atom, JSON Feed), OPML, WARC, JSONL, text, Markdown").RequireInput();
    private static readonly Option<string?> Dossier = DossierOption.Create();
    private static readonly Option<string> Input = Inputs.OneOf("--input", "What the files are.", "auto", [.. Enum.GetNames<InputKind>().Select(n => n.ToLowerInvariant())]);
    private static readonly Option<string?> Published = PublicationDate.Option();
    private static readonly Option<string?> Language = Inputs.Language();
    private static readonly Option<int?> Threads = Inputs.Threads("read");
    private static readonly Option<bool> Offline = new("--offline") { Description = "Fetch nothing from the web: feeds without full text are told as not read." };
    private static readonly Option<bool> Private = new("--allow-private-networks") { Description = "Also fetch from this machine and from private networks." };
    private static readonly Option<bool> Again = new("--again") { Description = "Look again into files that were read to their end before." };
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "No progress and no sum; errors are still told." };

    public static Command Create()
    {
        var command = new ExampleCommand("ingest", "Put articles into a dossier: read them, find their story and what they copy, and merge what they tell.", Examples)
        {
            Files, Dossier, Input, Published, Language, Threads, Offline, Private, Again, Quiet,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var languages = Languages.Installed;
        languages.Preload();
        var dossier = DossierOption.Open(parsed, Dossier, StoreMode.Create);
        using var store = dossier.Store;
        var quiet = parsed.GetValue(Quiet);
        var options = new IntakeOptions
        {
            Kind = Enum.Parse<InputKind>(parsed.GetRequiredValue(Input), ignoreCase: true),
            Published = parsed.GetValue(Published),
            Language = parsed.GetValue(Language),
        };
        var files = InputPaths.Expand(Inputs.Of(parsed, Files), (folder, count) => Console.Error.WriteLine($"selon: {folder}: {count} files of other kinds left out"));
        var progress = !quiet && !Console.IsErrorRedirected ? new ProgressLine(Console.Error, files.Count) : null;
        var report = new Report(Console.Error, progress);
        using var web = parsed.GetValue(Offline) ? null : WebSources.Create(dossier, options, parsed.GetValue(Private), stop);
        var sources = new IngestSources(dossier, new IntakeReader(options), web?.Source, parsed.GetValue(Again), report.Say);
        var job = new IngestJob(dossier, languages, parsed.GetValue(Threads) ?? Environment.ProcessorCount, report);
        job.Run(sources.Read(files, _ => progress?.FileDone()), stop);
        progress?.Clear();
        if (!quiet)
            report.Say($"{store.Name}: {job.Tally}");
        return stop.IsCancellationRequested ? ExitCode.Interrupted : report.ExitCode;
    }
}
