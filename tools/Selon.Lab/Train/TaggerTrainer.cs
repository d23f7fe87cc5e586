using System.Globalization;
using System.Text.Json.Nodes;
using Selon.Text;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>Trains parts of speech and features.</summary>
internal sealed class TaggerTrainer(TrainingConfig config, WordLexicon lexicon, Action<string> log)
{
    private readonly WordKeys _keys = new(lexicon);

    public TrainingWeights Pos { get; private set; } = null!;

    public TrainingWeights Morph { get; private set; } = null!;

    /// <summary>Feature sets in order of their labels.</summary>
    public List<string> FeatureSets { get; } = [];

    public byte[][] Allowed { get; private set; } = [];

    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var lexicon = WordLexicon.Read(ModelSet.Open(output, "lexicon"));
        var sentences = Treebank.Read(data, config.Train);
        var trainers = new TaggerTrainer[config.Trainings];
        Parallel.For(0, trainers.Length, k =>
        {
            trainers[k] = new TaggerTrainer(config with { Seed = config.Seed + k }, lexicon, k == 0 ? log : _ => { });
            trainers[k].Train(sentences, config.Epochs);
        });
        var trainer = trainers[0];
        var pack = ModelWriter.Start(config, data);
        if (config.Addresses is not null)
            pack.Header["addresses"] = config.Addresses;
        PackedWeights.Write(pack, "pos", TrainingWeights.Quantize([.. trainers.Select(t => t.Pos)], config.MinimumUpdates, config.SmallestWeight));
        PackedWeights.Write(pack, "morph", TrainingWeights.Quantize([.. trainers.Select(t => t.Morph)], config.MinimumUpdates, config.SmallestWeight));
        pack.Add("features", string.Join('\n', trainer.FeatureSets));
        pack.Add("allowed", string.Join('\n', trainer.Allowed.Select(a => string.Join(' ', a!))));
        ModelWriter.Save(pack, output, config, trainer.Score(pack, Treebank.Read(Path.Combine(data, config.Dev!))), log);
    }

    public void Train(IReadOnlyList<TreebankSentence> sentences, int epochs)
    {
        Pos = SequenceTrainer.Train([.. sentences.Select(PosSample)], UniversalPosLabels.Count, config.Beam, epochs, config.Seed, null, s => log("pos " + s));
        CollectFeatures(sentences);
        var index = FeatureSets.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => (byte)p.i, StringComparer.Ordinal);
        var samples = sentences.Where(s => s.Sentence.Words.All(w => index.ContainsKey(FeaturesOf(w)))).Select(s => MorphSample(s, index)).ToList();
        Morph = SequenceTrainer.Train(samples, FeatureSets.Count, config.Beam, epochs, config.Seed, null, s => log("morph " + s));
    }

    /// <summary>The feature set the tagger learns: universal features without those that mark special words only.</summary>
    public static string FeaturesOf(Word word) =>
        string.Join('|', word.Morphology.Text.Split('|').Where(f => f.Length > 0 && !f.StartsWith("ExtPos", StringComparison.Ordinal)
            && !f.StartsWith("Typo", StringComparison.Ordinal) && !f.Contains('[', StringComparison.Ordinal) && !f.StartsWith("Foreign", StringComparison.Ordinal)));

    private SequenceSample PosSample(TreebankSentence s) => new(
        to =>
        {
            _keys.Read(s.Forms);
            PosFeatures.Extract(_keys, s.Domain, to);
        },
        [.. s.Sentence.Words.Select(w => (byte)w.Pos)]);

    private SequenceSample MorphSample(TreebankSentence s, Dictionary<string, byte> index)
    {
        var pos = s.Sentence.Words.Select(w => w.Pos).ToArray();
        return new(
            to =>
            {
                _keys.Read(s.Forms);
                MorphFeatures.Extract(_keys, pos, s.Domain, Allowed, to);
            },
            [.. s.Sentence.Words.Select(w => index[FeaturesOf(w)])]);
    }

    /// <summary>The most frequent feature sets, at most 255, and which parts of speech have them.</summary>
    private void CollectFeatures(IReadOnlyList<TreebankSentence> sentences)
    {
        var counts = sentences.SelectMany(s => s.Sentence.Words).GroupBy(FeaturesOf, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(255).ToList();
        FeatureSets.AddRange(counts.Select(g => g.Key));
        var pairs = sentences.SelectMany(s => s.Sentence.Words).GroupBy(w => (w.Pos, FeaturesOf(w))).Select(g => g.Key).ToHashSet();
        var allowed = new byte[UniversalPosLabels.Count][];
        for (var p = 0; p < allowed.Length; p++)
        {
            allowed[p] = [.. Enumerable.Range(0, FeatureSets.Count).Where(i => pairs.Contains(((UniversalPos)p, FeatureSets[i]))).Select(i => (byte)i)];
            if (allowed[p].Length == 0)
                allowed[p] = [(byte)FeatureSets.IndexOf("")];
        }

        Allowed = allowed;
    }

    private JsonObject Score(PackWriter pack, List<TreebankSentence> dev)
    {
        var reader = PackReader.Read(pack.ToArray(), "trained");
        var tagger = new TrainedTagger(lexicon, PackedWeights.Read(reader, "pos", UniversalPosLabels.Count), PackedWeights.Read(reader, "morph", FeatureSets.Count), FeatureSets, Allowed);
        int words = 0, pos = 0, morph = 0;
        foreach (var s in dev)
        {
            var (tags, features) = tagger.Tag(s.Forms);
            for (var i = 0; i < tags.Length; i++)
            {
                words++;
                pos += tags[i] == s.Sentence.Words[i].Pos ? 1 : 0;
                morph += features[i].Text == FeaturesOf(s.Sentence.Words[i]) ? 1 : 0;
            }
        }

        return new JsonObject
        {
            ["dev"] = config.Dev,
            ["upos on gold words"] = (100.0 * pos / words).ToString("F2", CultureInfo.InvariantCulture),
            ["features on gold words"] = (100.0 * morph / words).ToString("F2", CultureInfo.InvariantCulture),
        };
    }
}
