using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Selon.Entities;
using Selon.Events;
using Selon.Lexicons;
using Selon.Reading;
using Selon.Statements;
using Selon.Text;
using Selon.Text.Conllu;
using Selon.Text.Packs;
using Selon.Time;

namespace Selon.Lab.Measure;

/// <summary><c>Selon.Lab speed FILE</c>: words a second of each stage of the linguistic core and of all together, on one thread.</summary>
internal static class SpeedCommand
{
    private const int Rounds = 5;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A text, or JSONL with id and text of an article a line." };
        var models = new Option<DirectoryInfo>("--models") { Description = "The models' folder.", DefaultValueFactory = _ => new DirectoryInfo("models/fr") };
        var pack = new Option<FileInfo?>("--pack") { Description = "A language pack: measures the stages of statements and of events on texts read so far." };
        var command = new Command("speed", "Measure how fast texts are read, stage by stage.") { file, models, pack };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(models).FullName, parsed.GetValue(pack)));
        return command;
    }

    private static void Run(FileInfo file, string models, FileInfo? pack)
    {
        var began = Stopwatch.GetTimestamp();
        var analyzer = TextAnalyzer.Load(models);
        var loaded = Stopwatch.GetElapsedTime(began);
        Article[] articles = file.Extension == ".jsonl"
            ? [.. File.ReadLines(file.FullName).Select(ReadLine)]
            : [new Article { Id = file.Name, Language = "fr", Text = File.ReadAllText(file.FullName) }];
        if (pack is not null)
        {
            Stages(analyzer, new LanguagePack(PackReader.Open(pack.FullName)), articles);
            return;
        }

        // The first round warms up; of the others the fastest counts, since other work on the machine only ever slows down.
        Measure(analyzer, articles, out var words);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Measure(analyzer, articles, out words)).ToList();
        Say($"{articles.Length} articles, {words} words, models loaded in {loaded.TotalMilliseconds:0} ms, best of {Rounds} rounds");
        foreach (var stage in Enum.GetValues<Stage>())
            Report(stage.ToString(), rounds.Min(r => r[stage]), words);
        Report("All", rounds.Min(r => Enum.GetValues<Stage>().Aggregate(TimeSpan.Zero, (sum, s) => sum + r[s])), words);
    }

    /// <summary>Speed of the stages of statements and of events, everything before each given.</summary>
    private static void Stages(TextAnalyzer analyzer, LanguagePack pack, Article[] articles)
    {
        var reader = new Reader(analyzer, pack);
        var dating = new EventDating(pack);
        var (statements, events) = (new StatementStage(pack, dating), new EventStage(pack, dating));
        ResolvedArticle[] resolved = [.. articles.Select(a => reader.Resolve(reader.Analyze(a)))];
        AttributedArticle[] attributed = [.. resolved.Select(statements.Run)];
        ReportStage("statements", articles, resolved, () => resolved.Sum(r => statements.Run(r).Statements.Length));
        ReportStage("events", articles, resolved, () => attributed.Sum(a => events.Run(a).Events.Length));
    }

    private static void ReportStage(string what, Article[] articles, ResolvedArticle[] resolved, Func<int> run)
    {
        var best = TimeSpan.MaxValue;
        var found = 0;
        for (var round = 0; round <= Rounds * 4; round++)
        {
            var began = Stopwatch.GetTimestamp();
            found = run();
            var time = Stopwatch.GetElapsedTime(began);
            best = time < best ? time : best;
        }

        var characters = articles.Sum(a => (long)a.Text.Length);
        var sentences = resolved.Sum(r => r.Sentences.Length);
        Say($"{articles.Length} articles, {sentences} sentences, {characters} characters, {found} {what}: {best.TotalMilliseconds:0} ms, {characters / best.TotalSeconds:0} characters/s, {sentences / best.TotalSeconds:0} sentences/s");
    }

    private static StageTimes Measure(TextAnalyzer analyzer, Article[] articles, out int words)
    {
        var times = new StageTimes();
        words = 0;
        foreach (var article in articles)
        {
            var parsed = analyzer.Parse(article, times);
            times.Start();
            ConlluWriter.Write(parsed, TextWriter.Null);
            times.End(Stage.Write);
            words += parsed.Sentences.Sum(s => s.Words.Length);
        }

        return times;
    }

    private static void Report(string name, TimeSpan time, int words) =>
        Say($"{name,-10} {time.TotalMilliseconds,8:0} ms {time.TotalMicroseconds / words,8:0.00} µs/word {words / time.TotalSeconds,10:0} words/s");

    private static Article ReadLine(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new Article { Id = json.RootElement.GetProperty("id").GetString()!, Language = "fr", Text = json.RootElement.GetProperty("text").GetString()! };
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
