using System.CommandLine;
using System.Diagnostics;

namespace Selon.Lab.Train;

/// <summary><c>Selon.Lab train MODEL</c>: trains a model from its configuration.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "lexicon, segmenter, tagger, lemmas, parser, names or language." };
        var config = new Option<FileInfo>("--config") { Description = "The configuration, such as training/fr-parser.json.", Required = true };
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the treebanks and lexicons.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "The models' folder; needs the models that this one builds on.", DefaultValueFactory = _ => new DirectoryInfo("models/fr") };
        var command = new Command("train", "Train a model; the same data and configuration give the same bytes.") { model, config, data, output };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(model), parsed.GetRequiredValue(config).FullName, parsed.GetRequiredValue(data).FullName, parsed.GetRequiredValue(output).FullName));
        return command;
    }

    private static int Run(string model, string configPath, string data, string output)
    {
        var watch = Stopwatch.StartNew();
        void Log(string line) => Console.WriteLine($"{watch.Elapsed.TotalSeconds,7:F1} s  {line}");
        try
        {
            var config = TrainingConfig.Read(configPath);
            if (config.Model != model)
                throw new FormatException($"{configPath}: is for {config.Model}, not {model}");
            Trainer(model)(config, data, output, Log);
            return 0;
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static Action<TrainingConfig, string, string, Action<string>> Trainer(string model) => model switch
    {
        "lexicon" => LexiconTrainer.Run,
        "segmenter" => SegmenterTrainer.Run,
        "tagger" => TaggerTrainer.Run,
        "lemmas" => LemmaTrainer.Run,
        "parser" => ParserTrainer.Run,
        "names" => NamesTrainer.Run,
        "language" => LanguageTrainer.Run,
        _ => throw new FormatException($"no model is called {model}"),
    };
}
