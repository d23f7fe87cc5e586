using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Selon.Text.Models;
using Selon.Text.Packs;

namespace Selon.Lab.Train;

/// <summary>Fills the header that all models share and writes the pack with its card.</summary>
internal static class ModelWriter
{
    public static PackWriter Start(TrainingConfig config, string data)
    {
        var pack = new PackWriter();
        pack.Header["model"] = config.Model;
        pack.Header["language"] = config.Language;
        pack.Header["version"] = ModelSet.Version;
        var files = new JsonArray();
        foreach (var file in config.Train.Concat(config.Extra))
        {
            files.Add(new JsonObject
            {
                ["path"] = file.Path,
                ["source"] = file.Source,
                ["licence"] = file.Licence,
                ["repeat"] = file.Repeat,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, file.Path)))),
            });
        }

        pack.Header["files"] = files;
        pack.Header["training"] = new JsonObject
        {
            ["epochs"] = config.Epochs,
            ["beam"] = config.Beam,
            ["seed"] = config.Seed,
            ["minimumUpdates"] = config.MinimumUpdates,
            ["smallestWeight"] = config.SmallestWeight,
            ["hidden"] = config.Hidden,
            ["speech"] = config.Speech,
            ["trainings"] = config.Trainings,
            ["folds"] = config.Folds,
            ["readingBeam"] = config.ReadingBeam,
            ["margin"] = config.Margin,
        };
        if (config.Model == "names")
            AddNames(config, pack.Header["training"]!.AsObject());
        pack.Header["notes"] = config.Notes;
        return pack;
    }

    private static void AddNames(TrainingConfig config, JsonObject training)
    {
        training["rate"] = config.Rate;
        training["decay"] = config.Decay;
        training["hiddenTags"] = config.HiddenTags;
        training["lowered"] = config.Lowered;
        training["contexts"] = config.Contexts;
    }

    /// <summary>Writes <c>folder/model.model</c> and the card beside it.</summary>
    public static void Save(PackWriter pack, string folder, TrainingConfig config, JsonObject scores, Action<string> log)
    {
        pack.Header["scores"] = scores;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, config.Model + ".model");
        pack.Save(path);
        var size = new FileInfo(path).Length;
        File.WriteAllText(Path.Combine(folder, config.Model + ".md"), Card(pack.Header, size));
        log($"{path}: {size / 1024} KiB {scores.ToJsonString()}");
    }

    private static string Card(JsonObject header, long size)
    {
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"# {header["language"]}/{header["model"]}.model\n\n");
        card.Append("Written from the model's header by `Selon.Lab train`.\n\n");
        if (header["notes"]?.GetValue<string>() is { Length: > 0 } notes)
            card.Append(notes).Append("\n\n");
        card.Append(CultureInfo.InvariantCulture, $"Size: {size / 1024} KiB, model version {header["version"]}.\n\n## Learned from\n\n| file | source | licence | used | SHA-256 |\n|---|---|---|---|---|\n");
        foreach (var file in header["files"]!.AsArray())
            card.Append(CultureInfo.InvariantCulture, $"| {file!["path"]} | {file["source"]} | {file["licence"]} | ×{file["repeat"]} | `{file["sha256"]!.GetValue<string>()[..16]}…` |\n");
        card.Append("\n## Settings\n\n");
        foreach (var (key, value) in header["training"]!.AsObject())
            card.Append(CultureInfo.InvariantCulture, $"- {key}: {value}\n");
        card.Append("\n## Scores\n\n");
        foreach (var (key, value) in header["scores"]!.AsObject())
            card.Append(CultureInfo.InvariantCulture, $"- {key}: {value}\n");
        return card.ToString();
    }
}
