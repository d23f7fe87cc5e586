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
        var files = new Argument<string[]>("file") { Description = "Documents with names, JSONL; or words and labels, with a treebank of the same sentences behind a plus sign (A.bio+B.conllu).", Arity = ArgumentArity.ZeroOrMore };
        var models = new Option<DirectoryInfo>("--models") { Description = "The models' folder.", DefaultValueFactory = _ => new DirectoryInfo("models/fr") };
        var cross = new Option<string>("--cross") { Description = "Instead: one of the files that the configuration trains on, scored by models that have not seen the part scored." };
        var config = new Option<FileInfo>("--config") { Description = "With --cross: the configuration." };
        var data = new Option<DirectoryInfo>("--data") { Description = "With --cross: the folder of the corpora." };
        var parts = new Option<int>("--parts") { Description = "With --cross: into how many parts the file is cut.", DefaultValueFactory = _ => 5 };
        var once = new Option<bool>("--once") { Description = "With --cross: train only without the first part, and score the other files by the same model." };
        var errors = new Option<int>("--errors") { Description = "Show so many errors." };
        var command = new Command("names", "Score the name model on gold documents.") { files, models, cross, config, data, parts, once, errors };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(models).FullName;
            if (parsed.GetValue(cross) is { } path)
            {
                var training = TrainingConfig.Read(parsed.GetRequiredValue(config).FullName);
                var others = parsed.GetValue(once) ? parsed.GetRequiredValue(files) : null;
                foreach (var (file, scores) in NamesTrainer.CrossValidate(training, parsed.GetRequiredValue(data).FullName, folder, path, parsed.GetRequiredValue(parts), others, _ => { }))
                    Say(file, scores, parsed.GetValue(errors));
                return;
            }

            Measure(folder, parsed.GetRequiredValue(files), parsed.GetValue(errors));
        });
        return command;
    }

    private static void Measure(string folder, string[] files, int errors)
    {
        var measure = new NameMeasure(NameModel.Read(ModelSet.Open(folder, "names")), new NameSamples(folder));
        foreach (var file in files)
        {
            var scores = new NameScores();
            measure.Add(Documents(file), scores);
            Say(file, scores, errors);
        }
    }

    /// <summary>A file of documents, or of words and labels with the treebank of the same sentences behind a plus sign.</summary>
    public static List<NameDocument> Documents(string file)
    {
        var parts = file.Split('+');
        return NameDocuments.Read("", new TrainingFile(parts[0], "", "", Treebank: parts.Length > 1 ? parts[1] : null));
    }

    private static void Say(string name, NameScores scores, int errors)
    {
        foreach (var error in scores.Errors.Take(errors))
            Console.WriteLine(error);
        var report = new JsonObject();
        scores.Report(report);
        Console.WriteLine($"{name}\n  {string.Join("\n  ", report.Select(r => $"{r.Key,-12} {r.Value}"))}");
    }
}
