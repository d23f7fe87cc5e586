using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Selon.Text;
using Selon.Text.Conllu;

namespace Selon.Lab.Measure;

/// <summary><c>Selon.Lab speed FILE</c>: words a second of each stage of the linguistic core and of all together, on one thread.</summary>
internal static class SpeedCommand
{
    private const int Rounds = 5;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A text, or JSONL with id and text of an article a line." };
        var models = new Option<DirectoryInfo>("--models") { Description = "The models' folder.", DefaultValueFactory = _ => new DirectoryInfo("models/fr") };
        var command = new Command("speed", "Measure how fast texts are read, stage by stage.") { file, models };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(models).FullName));
        return command;
    }

    private static void Run(FileInfo file, string models)
    {
        var began = Stopwatch.GetTimestamp();
        var analyzer = TextAnalyzer.Load(models);
        var loaded = Stopwatch.GetElapsedTime(began);
        Article[] articles = file.Extension == ".jsonl"
            ? [.. File.ReadLines(file.FullName).Select(ReadLine)]
            : [new Article { Id = file.Name, Language = "fr", Text = File.ReadAllText(file.FullName) }];
        // The first round warms up; of the others the fastest counts, since other work on the machine only ever slows down.
        Measure(analyzer, articles, out var words);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Measure(analyzer, articles, out words)).ToList();
        Say($"{articles.Length} articles, {words} words, models loaded in {loaded.TotalMilliseconds:0} ms, best of {Rounds} rounds");
        foreach (var stage in Enum.GetValues<Stage>())
            Report(stage.ToString(), rounds.Min(r => r[stage]), words);
        Report("All", rounds.Min(r => Enum.GetValues<Stage>().Aggregate(TimeSpan.Zero, (sum, s) => sum + r[s])), words);
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
