using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Selon.Entities;
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
        var pack = new Option<FileInfo?>("--pack") { Description = "A language pack: measures the stage of statements on texts read so far." };
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
            Statements(analyzer, new LanguagePack(PackReader.Open(pack.FullName)), articles);
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

    /// <summary>Characters a second of the stage of statements, everything before it given.</summary>
    private static void Statements(TextAnalyzer analyzer, LanguagePack pack, Article[] articles)
    {
        var reader = new Reader(analyzer, pack);
        var stage = new StatementStage(pack, new EventDating(pack));
        ResolvedArticle[] resolved = [.. articles.Select(a => reader.Resolve(reader.Analyze(a)))];
        var best = TimeSpan.MaxValue;
        var found = 0;
        for (var round = 0; round <= Rounds * 4; round++)
        {
            var began = Stopwatch.GetTimestamp();
            found = resolved.Sum(r => stage.Run(r).Statements.Length);
            var time = Stopwatch.GetElapsedTime(began);
            best = time < best ? time : best;
        }

        var characters = articles.Sum(a => (long)a.Text.Length);
        Say($"{articles.Length} articles, {characters} characters, {found} statements: {best.TotalMilliseconds:0} ms, {characters / best.TotalSeconds:0} characters/s");
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
