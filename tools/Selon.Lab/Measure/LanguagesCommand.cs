using System.CommandLine;
using System.Globalization;
using Selon.Lab.Train;
using Selon.Text.Languages;
using Selon.Text.Packs;

namespace Selon.Lab.Measure;

/// <summary><c>Selon.Lab languages fr FILE…</c>: cuts texts into pieces and counts in which language the model takes them to be.</summary>
internal static class LanguagesCommand
{
    public static Command Create()
    {
        var expected = new Argument<string>("expected") { Description = "fr, en or other." };
        var files = new Argument<FileInfo[]>("files") { Description = "CoNLL-U, JSON, JSONL, BIO, HTML or plain text." };
        var length = new Option<int>("--length") { Description = "Characters of a piece.", DefaultValueFactory = _ => 200 };
        var shortest = new Option<double>("--sure") { Description = "The chance from which a language counts as told.", DefaultValueFactory = _ => 0.5 };
        var model = new Option<FileInfo>("--model") { Description = "The language model.", DefaultValueFactory = _ => new FileInfo("models/language.model") };
        var errors = new Option<bool>("--errors") { Description = "Show the pieces that are not right." };
        var command = new Command("languages", "Measure language detection.") { expected, files, length, shortest, model, errors };
        command.SetAction(parsed =>
        {
            var judge = LanguageModel.Read(PackReader.Open(parsed.GetRequiredValue(model).FullName));
            foreach (var file in parsed.GetRequiredValue(files))
                Measure(judge, file.FullName, parsed.GetRequiredValue(expected), parsed.GetValue(length), parsed.GetValue(shortest), parsed.GetValue(errors));
        });
        return command;
    }

    private static void Measure(LanguageModel model, string path, string expected, int length, double sure, bool errors)
    {
        var text = LanguageTexts.Joined(LanguageTexts.Read(path));
        int right = 0, unsure = 0, all = 0;
        for (var at = 0; at + (length / 2) <= text.Length; at += length)
        {
            var piece = text.AsSpan(at, Math.Min(length, text.Length - at));
            var told = Tell(model.Judge(piece), sure);
            all++;
            right += told == expected ? 1 : 0;
            unsure += told is null ? 1 : 0;
            if (errors && told != expected)
                Console.WriteLine($"{told ?? "unsure"}\t{piece}");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{path}: {all} pieces, {100.0 * right / all:F2} % right, {all - right - unsure} wrong, {unsure} undetermined"));
    }

    private static string? Tell(LanguageGuess? guess, double sure) =>
        guess is not { } g ? null : g.Other >= sure ? "other" : g.Chance >= sure ? g.Language : null;
}
