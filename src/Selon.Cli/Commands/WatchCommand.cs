using System.CommandLine;
using Selon.Cli.Dossiers;
using Selon.Cli.Hosting;
using Selon.Dossiers.Storage;
using Selon.Intake;

namespace Selon.Cli.Commands;

/// <summary><c>selon watch</c>: feeds on a schedule, what is new told at once.</summary>
internal static class WatchCommand
{
    private const string Examples = """
        Examples:
          selon watch feeds.opml --every 15 --dossier press.selon
              Looks into the feeds every quarter of an hour and prints new rows, one JSON object a line.
          selon watch https://example.org/feed.xml --actor ONU --type ASSAULT --webhook https://hooks.example.org/selon
              Posts new rows of that kind, several at a time, as a JSON array.
          selon watch feeds.opml --once >> news.jsonl
              One look, for a scheduler of your own.

        """;

    private static readonly Argument<string[]> Feeds = new("FEED") { Description = "Addresses and files: feeds, OPML lists, folders.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Dossier = DossierOption.Create();
    private static readonly RowFilters Filters = new();
    private static readonly Option<int?> Every = Inputs.Number("--every", "Minutes between two looks; 30 unless told", 1, 10_080);
    private static readonly Option<bool> Once = new("--once") { Description = "Look once and end." };
    private static readonly Option<string?> Webhook = new("--webhook") { Description = "Post new rows to this address instead of printing them.", HelpName = "URL" };
    private static readonly Option<int?> Threads = Inputs.Threads("read");
    private static readonly Option<bool> Private = new("--allow-private-networks") { Description = "Also fetch from this machine and from private networks." };
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "No sum of each look; errors are still told." };

    public static Command Create()
    {
        var command = new ExampleCommand("watch", "Look into feeds again and again, and tell what is new in the dossier.", Examples) { Feeds, Dossier, Every, Once, Webhook, Threads, Private, Quiet };
        Filters.AddTo(command);
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var languages = Languages.Installed;
        languages.Preload();
        var dossier = DossierOption.Open(parsed, Dossier, StoreMode.Create);
        using var store = dossier.Store;
        using var alerts = AlertTarget.Open(parsed.GetValue(Webhook));
        var watch = new RowWatch(store, Filters.Query(parsed), alerts);
        while (true)
        {
            var report = new Report(Console.Error);
            using (var web = WebSources.Create(dossier, new IntakeOptions(), parsed.GetValue(Private), stop))
            {
                var files = InputPaths.Expand(parsed.GetRequiredValue(Feeds), (_, _) => { });
                var job = new IngestJob(dossier, languages, parsed.GetValue(Threads) ?? Environment.ProcessorCount, report);
                job.Run(new IngestSources(dossier, new IntakeReader(), web.Source, again: true, report.Say).Read(files, _ => { }), stop);
                if (!parsed.GetValue(Quiet))
                    report.Say($"{store.Name}: {job.Tally}");
            }

            if (watch.Tell(stop) is { } problem)
                report.Say(problem);
            if (stop.IsCancellationRequested)
                return ExitCode.Interrupted;
            if (parsed.GetValue(Once))
                return report.ExitCode;
            if (stop.WaitHandle.WaitOne(TimeSpan.FromMinutes(parsed.GetValue(Every) ?? 30)))
                return ExitCode.Interrupted;
        }
    }
}
