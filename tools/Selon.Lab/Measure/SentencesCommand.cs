using System.CommandLine;
using System.Globalization;
using Selon.Lab.Train;
using Selon.Text;
using Selon.Text.Models;
using Selon.Text.Tokenization;

namespace Selon.Lab.Measure;

/// <summary>
/// <c>Selon.Lab sentences TREEBANK…</c>: joins the sentences of treebanks by blanks, splits the text again and counts the
/// sentences found from their first to their last character, as the CoNLL 2018 shared task does. Of articles (JSON, one a line)
/// it shows the places where a sentence ends without a mark that says so, which is seldom right in clean paragraphs.
/// </summary>
internal static class SentencesCommand
{
    private const int Shown = 60;

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "CoNLL-U or JSONL files." };
        var models = new Option<DirectoryInfo>("--models") { Description = "The models' folder.", DefaultValueFactory = _ => new DirectoryInfo("models/fr") };
        var margins = new Option<int[]>("--margin") { Description = "How much a boundary that no mark shows must score; the model's own margin when not given.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var row = new Option<int>("--row") { Description = "Sentences joined in one paragraph; 0 for all.", DefaultValueFactory = _ => 0 };
        var errors = new Option<bool>("--errors") { Description = "Show every wrong place." };
        var command = new Command("sentences", "Measure where sentences end in running text.") { files, models, margins, row, errors };
        command.SetAction(parsed =>
        {
            var set = ModelSet.Load(parsed.GetRequiredValue(models).FullName);
            foreach (var file in parsed.GetRequiredValue(files))
            {
                foreach (var margin in parsed.GetValue(margins) is { Length: > 0 } given ? given : [set.Rules.BoundaryMargin])
                {
                    if (file.Extension == ".jsonl")
                        Compare(set, file.FullName, margin, parsed.GetValue(errors));
                    else
                        Measure(set, file.FullName, margin, parsed.GetValue(row), parsed.GetValue(errors));
                }
            }
        });
        return command;
    }

    private static void Measure(ModelSet models, string path, int margin, int row, bool errors)
    {
        var splitter = new SentenceSplitter(models.Rules, new SoftBoundaries(models.Boundaries, models.Rules) { Margin = margin });
        var tokenizer = new Tokenizer(models.Rules);
        var sentences = Treebank.Read(path).Select(s => s.Sentence.Span.Of(s.Text)).ToArray();
        int gold = 0, system = 0, right = 0;
        var size = row == 0 ? sentences.Length : row;
        for (var from = 0; from < sentences.Length; from += size)
        {
            var text = string.Join(' ', sentences.AsSpan(from, Math.Min(size, sentences.Length - from)));
            var expected = Ends(sentences.AsSpan(from, Math.Min(size, sentences.Length - from)));
            var found = Split(tokenizer, splitter, text);
            gold += expected.Count;
            system += found.Count;
            right += Count(expected, found);
            if (errors)
                Show(text, expected, found);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)} margin {margin}: P {100.0 * right / system:F2} R {100.0 * right / gold:F2} F1 {200.0 * right / (system + gold):F2}  ({gold} gold, {system} found)"));
    }

    private static void Compare(ModelSet models, string path, int margin, bool show)
    {
        var soft = new SentenceSplitter(models.Rules, new SoftBoundaries(models.Boundaries, models.Rules) { Margin = margin });
        var hard = new SentenceSplitter(models.Rules, null);
        var tokenizer = new Tokenizer(models.Rules);
        int places = 0, sentences = 0;
        foreach (var line in NameDocuments.Read(path).SelectMany(d => NameDocuments.Clean(d).Text.Split('\n')).Where(l => l.Length > 0))
        {
            var found = Split(tokenizer, soft, line);
            var ruled = Split(tokenizer, hard, line);
            sentences += found.Count;
            places += found.Count - ruled.Count;
            if (show)
                Show(line, ruled, found);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} margin {margin}: {places} of {sentences} sentences end without a mark"));
    }

    private static List<int> Ends(ReadOnlySpan<string> sentences)
    {
        var ends = new List<int>();
        var position = 0;
        foreach (var sentence in sentences)
        {
            ends.Add(position + sentence.Length);
            position += sentence.Length + 1;
        }

        return ends;
    }

    private static List<int> Split(Tokenizer tokenizer, SentenceSplitter splitter, string text)
    {
        var tokens = new List<RawToken>();
        var ends = new List<int>();
        tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        splitter.Split(text, tokens, ends);
        return ends.ConvertAll(e => tokens[e - 1].End);
    }

    /// <summary>A sentence is right when both its ends are.</summary>
    private static int Count(List<int> gold, List<int> system)
    {
        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < gold.Count; i++)
            pairs.Add((i == 0 ? -1 : gold[i - 1], gold[i]));
        var right = 0;
        for (var i = 0; i < system.Count; i++)
            right += pairs.Contains((i == 0 ? -1 : system[i - 1], system[i])) ? 1 : 0;
        return right;
    }

    private static void Show(string text, List<int> gold, List<int> system)
    {
        foreach (var end in gold.Except(system).Union(system.Except(gold)).Order())
        {
            var before = text[Math.Max(0, end - Shown)..end];
            var after = text[end..Math.Min(text.Length, end + Shown)];
            Console.WriteLine($"{(gold.Contains(end) ? "missed" : "wrong ")}  {before} ‖{after}");
        }
    }
}
