using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Packs;
using Selon.Time;

namespace Selon.Lab.Measure;

/// <summary><c>times GOLD.jsonl --pack fr.pack</c>: writes what <c>score_time.py</c> reads.</summary>
internal static class TimesCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "One JSON object a line with id, text and dct or published." };
        var pack = new Option<FileInfo>("--pack") { Description = "The compiled language pack.", Required = true };
        var models = new Option<DirectoryInfo?>("--models") { Description = "Folder of the text models; without it words have no annotation." };
        var dates = new Option<bool>("--dates") { Description = "Also write the date of every verb and noun that has one." };
        var speed = new Option<int>("--speed") { Description = "Runs the stage so often over all texts and tells its characters a second instead." };
        var command = new Command("times", "Find the time expressions of a file of texts.") { gold, pack, models, dates, speed };
        command.SetAction(parsed =>
        {
            var languages = new LanguagePack(PackReader.Open(parsed.GetRequiredValue(pack).FullName));
            var stage = new TimeStage(languages);
            var dating = parsed.GetValue(dates) ? new EventDating(languages) : null;
            var analyzer = parsed.GetValue(models) is { } folder ? TextAnalyzer.Load(folder.FullName) : null;
            if (parsed.GetValue(speed) is > 0 and var times)
            {
                TellSpeed([.. File.ReadLines(parsed.GetRequiredValue(gold).FullName).Select(l => Parse(JsonNode.Parse(l)!, analyzer))], stage, times);
                return 0;
            }

            foreach (var line in File.ReadLines(parsed.GetRequiredValue(gold).FullName))
                Console.Out.WriteLine(Read(line, stage, analyzer, dating).ToJsonString(Plain));
            return 0;
        });
        return command;
    }

    private static ParsedArticle Parse(JsonNode node, TextAnalyzer? analyzer)
    {
        var published = (node["dct"] ?? node["published"])?.GetValue<string>();
        var plain = PlainText.Parse(node["text"]!.GetValue<string>(), published, node["id"]!.GetValue<string>());
        return analyzer == null ? plain : analyzer.Parse(plain.Article with { Blocks = [] });
    }

    /// <summary>The stage alone, on texts that are parsed already; the best of several rounds, as others use the machine too.</summary>
    private static void TellSpeed(List<ParsedArticle> parsed, TimeStage stage, int times)
    {
        const int Rounds = 5;
        var characters = parsed.Sum(p => (long)p.Article.Text.Length) * times;
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
            {
                foreach (var article in parsed)
                    _ = stage.Run(article);
            }

            best = Math.Max(best, characters / System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Console.Out.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{best / 1e6:0.00} M characters a second"));
    }

    private static JsonObject Read(string line, TimeStage stage, TextAnalyzer? analyzer, EventDating? dating)
    {
        var parsed = Parse(JsonNode.Parse(line)!, analyzer);
        var text = parsed.Article.Text;
        var dated = stage.Run(parsed);
        var times = new JsonArray();
        foreach (var t in dated.Times)
        {
            times.Add((JsonNode)new JsonObject
            {
                ["start"] = t.Span.Start,
                ["end"] = t.Span.End,
                ["text"] = t.Span.Of(text),
                ["type"] = t.Type.ToString().ToUpperInvariant(),
                ["value"] = t.Value,
                ["mod"] = t.Mod,
                ["basis"] = t.Basis,
                ["foundBy"] = t.FoundBy,
            });
        }

        var record = new JsonObject { ["id"] = parsed.Article.Id, ["timexes"] = times };
        if (dating != null)
            record["dates"] = Dates(dated, dating);
        return record;
    }

    /// <summary>The date of every verb and noun that has one.</summary>
    private static JsonArray Dates(DatedArticle dated, EventDating dating)
    {
        var dates = new JsonArray();
        foreach (var sentence in dated.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                if (word.Pos is not (UniversalPos.Verb or UniversalPos.Noun) || dating.DateOf(dated, sentence.Index, word.Index) is not { } date)
                    continue;
                dates.Add((JsonNode)new JsonObject { ["start"] = word.Span.Start, ["end"] = word.Span.End, ["word"] = word.Form, ["pos"] = word.Pos.Label(), ["date"] = date.Value, ["time"] = date.Time });
            }
        }

        return dates;
    }
}
