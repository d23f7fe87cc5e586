using System.Globalization;
using System.Text.Json.Nodes;
using Selon.Text;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;
using Selon.Text.Tagging;
using Selon.Text.Tokenization;

namespace Selon.Lab.Train;

/// <summary>Packs the tokeniser's word lists; learns when contractions such as "des" and "its" are one word and where sentences end without a mark.</summary>
internal static class SegmenterTrainer
{
    /// <summary>The lists that a language may have.</summary>
    private static readonly string[] Lists =
        ["abbreviations", "contractions", "elisions", "clitics", "whole", "domains", "perfect_with_be", "enclitics", "prefixes", "marks", "signs", "units"];

    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var lexicon = WordLexicon.Read(ModelSet.Open(output, "lexicon"));
        var lists = new PackWriter();
        AddLists(lists, config);
        var rules = new TokenRules(PackReader.Read(lists.ToArray(), "segmenter"), lexicon);
        var treebanks = config.Train.Where(f => f.Path.EndsWith(".conllu", StringComparison.Ordinal)).Select(f => f with { Repeat = 1 }).ToList();
        var contractions = Train(Examples(Treebank.Read(data, treebanks), rules, lexicon), config, log);
        var boundaryTrainer = new BoundaryTrainer(rules, config.Seed);
        foreach (var file in config.Train)
            boundaryTrainer.Add(data, file);
        var boundaries = LogisticTrainer.Train(boundaryTrainer.Examples, config, log);
        var pack = ModelWriter.Start(config, data);
        pack.Header["boundaryMargin"] = config.Margin;
        AddLists(pack, config);
        PackedWeights.Write(pack, "contractions", TrainingWeights.Quantize(contractions, config.MinimumUpdates, config.SmallestWeight));
        PackedWeights.Write(pack, "boundaries", boundaries);
        var dev = Examples(Treebank.Read(Path.Combine(data, config.Dev!)), rules, lexicon);
        var trained = PackedWeights.Read(PackReader.Read(pack.ToArray(), "trained"), "contractions", 2);
        var right = dev.Count(e => Decide(trained, e.Features) == e.One);
        ModelWriter.Save(pack, output, config, new JsonObject { ["dev"] = config.Dev, ["contractions decided right"] = (100.0 * right / dev.Count).ToString("F2", CultureInfo.InvariantCulture) }, log);
    }

    private static void AddLists(PackWriter pack, TrainingConfig config)
    {
        var folder = Path.Combine("training", config.Language, "segmenter");
        foreach (var list in Lists.Where(l => File.Exists(Path.Combine(folder, l + ".tsv"))))
            pack.Add(list, File.ReadAllText(Path.Combine(folder, list + ".tsv")));
    }

    private static List<(ulong[] Features, bool One)> Examples(List<TreebankSentence> sentences, TokenRules rules, WordLexicon lexicon)
    {
        var keys = new WordKeys(lexicon);
        var examples = new List<(ulong[] Features, bool One)>();
        foreach (var s in sentences)
        {
            var surfaces = s.Sentence.Tokens.Select(t => Composition.Compose(t.Span.Of(s.Text))).ToList();
            keys.Read(surfaces);
            for (var i = 0; i < surfaces.Count; i++)
            {
                if (rules.Contraction(surfaces[i]) is not { MayBeOneWord: true })
                    continue;
                var features = new ulong[ContractionFeatures.Count];
                ContractionFeatures.Extract(keys, i, features);
                examples.Add((features, s.Sentence.Tokens[i].Words.Length == 1));
            }
        }

        return examples;
    }

    /// <summary>Several perceptrons, each with its own order and with features hidden at random, so that no single word decides.</summary>
    private static List<TrainingWeights> Train(List<(ulong[] Features, bool One)> examples, TrainingConfig config, Action<string> log) =>
        [.. Enumerable.Range(0, config.Trainings).Select(k => Train(examples, config, config.Seed + k, log))];

    private static TrainingWeights Train(List<(ulong[] Features, bool One)> examples, TrainingConfig config, int seed, Action<string> log)
    {
        var weights = new TrainingWeights(2);
        var order = examples.ToArray();
        var random = new Random(seed);
        var wrong = 0;
        for (var epoch = 0; epoch < config.Epochs; epoch++)
        {
            random.Shuffle(order);
            wrong = 0;
            foreach (var (all, one) in order)
            {
                var features = all.Where(_ => random.NextDouble() >= config.Hidden).ToArray();
                weights.Time++;
                if (Decide(weights, features) == one)
                    continue;
                wrong++;
                foreach (var f in features)
                {
                    weights.Update(f, 1, one ? 1 : -1);
                    weights.Update(f, 0, one ? -1 : 1);
                }
            }
        }

        log($"{wrong} of {order.Length} wrong in the last epoch");
        return weights;
    }

    private static bool Decide(PackedWeights weights, ulong[] features)
    {
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        weights.AddTo(scores, features);
        return scores[1] > scores[0];
    }

    private static bool Decide(TrainingWeights weights, ulong[] features)
    {
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        weights.AddTo(scores, features);
        return scores[1] > scores[0];
    }
}
