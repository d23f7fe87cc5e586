using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Selon.Entities;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Packs;
using Selon.Time;

namespace Selon.Lab.Measure;

/// <summary>
/// <c>actors PHRASES.json --pack en.pack --models models/en</c>: codes each actor phrase by itself and compares country and sector
/// with the gold. A code that the gold leaves out is not counted; UNO and EUR of the gold are IGO here.
/// </summary>
internal static class ActorsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("phrases") { Description = "A JSON array of objects with text and gold (country, sector)." };
        var pack = new Option<FileInfo>("--pack") { Description = "The compiled language pack.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder of the text models.", Required = true };
        var errors = new Option<bool>("--errors") { Description = "Print every phrase that is coded otherwise." };
        var command = new Command("actors", "Code actor phrases and measure country and sector.") { file, pack, models, errors };
        command.SetAction(parsed =>
        {
            var stage = new EntityStage(new LanguagePack(PackReader.Open(parsed.GetRequiredValue(pack).FullName)));
            var analyzer = TextAnalyzer.Load(parsed.GetRequiredValue(models).FullName);
            var rows = JsonNode.Parse(File.ReadAllText(parsed.GetRequiredValue(file).FullName))!.AsArray();
            Measure(rows, stage, analyzer, parsed.GetValue(errors));
            return 0;
        });
        return command;
    }

    private static void Measure(JsonArray rows, EntityStage stage, TextAnalyzer analyzer, bool errors)
    {
        var country = new Score("country");
        var sector = new Score("sector");
        var apart = new Score("country with UNO and EUR apart");
        foreach (var row in rows)
        {
            var text = row!["text"]!.GetValue<string>().Trim();
            var resolved = stage.Run(new DatedArticle(analyzer.Parse(new Article { Id = "phrase", Language = "", Text = text }), []));
            var entity = EntityStage.MainEntity(resolved);
            var code = stage.CodeOf(entity);
            var gold = row["gold"]!;
            var right = country.Add(Plain(gold["country"]), code.Country) & sector.Add(gold["sector"]?.GetValue<string>(), code.Sector);
            apart.Add(gold["country"]?.GetValue<string>(), code.Country);
            if (errors && !right)
                Console.Out.WriteLine($"{text} | want {gold["country"]} {gold["sector"]} | got {code.Country ?? "-"} {code.Sector ?? "-"} | {entity?.Kind} {entity?.Name} | {entity?.GazetteerKey}");
        }

        Console.Out.WriteLine($"{country}  {sector}  of {rows.Count} phrases; {apart}");
    }

    private static string? Plain(JsonNode? gold) => gold?.GetValue<string>() is { } code ? code is "UNO" or "EUR" ? "IGO" : code : null;

    private sealed class Score(string name)
    {
        private int _right;
        private int _all;

        public bool Add(string? gold, string? found)
        {
            if (gold is null)
                return true;
            _all++;
            var right = gold == (found ?? "");
            _right += right ? 1 : 0;
            return right;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name} {100.0 * _right / Math.Max(1, _all):F1} % ({_right}/{_all})");
    }
}
