using System.CommandLine;
using System.Text.Json.Nodes;
using Selon.Text.Models;
using Selon.Text.Names;

namespace Selon.Lab.Train;

/// <summary><c>Selon.Lab names FILE...</c>: scores a name model, alone, on gold documents.</summary>
internal static class NamesCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("file") { Description = "Documents with names, JSONL.", Arity = ArgumentArity.ZeroOrMore };
        var models = new Option<DirectoryInfo>("--models") { Description = "The models' folder.", DefaultValueFactory = _ => new DirectoryInfo("models/fr") };
        var cross = new Option<string>("--cross") { Description = "Instead: one of the files that the configuration trains on, scored by models that have not seen the part scored." };
        var config = new Option<FileInfo>("--config") { Description = "With --cross: the configuration." };
        var data = new Option<DirectoryInfo>("--data") { Description = "With --cross: the folder of the corpora." };
        var parts = new Option<int>("--parts") { Description = "With --cross: into how many parts the file is cut.", DefaultValueFactory = _ => 5 };
        var errors = new Option<int>("--errors") { Description = "Show so many errors." };
        var command = new Command("names", "Score the name model on gold documents.") { files, models, cross, config, data, parts, errors };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(models).FullName;
            if (parsed.GetValue(cross) is { } path)
            {
                var training = TrainingConfig.Read(parsed.GetRequiredValue(config).FullName);
                Say(path, NamesTrainer.CrossValidate(training, parsed.GetRequiredValue(data).FullName, folder, path, parsed.GetRequiredValue(parts), _ => { }));
                return;
            }

            Measure(folder, parsed.GetRequiredValue(files), parsed.GetValue(errors));
        });
        return command;
    }

    private static void Measure(string folder, FileInfo[] files, int errors)
    {
        var measure = new NameMeasure(NameModel.Read(ModelSet.Open(folder, "names")), new NameSamples(folder));
        foreach (var file in files)
        {
            var scores = new NameScores();
            measure.Add(NameDocuments.Read(file.FullName), scores);
            foreach (var error in scores.Errors.Take(errors))
                Console.WriteLine(error);
            var report = new JsonObject();
            scores.Report(report);
            Say(file.Name, report);
        }
    }

    private static void Say(string name, JsonObject report) => Console.WriteLine($"{name}\n  {string.Join("\n  ", report.Select(r => $"{r.Key,-12} {r.Value}"))}");
}
