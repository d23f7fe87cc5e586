using System.Globalization;
using System.Text.Json.Nodes;
using Selon.Text;
using Selon.Text.Lemmas;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;
using Selon.Text.Parsing;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>Trains the parser on tags that a tagger gave that had not seen the sentence.</summary>
internal sealed class ParserTrainer
{
    private const int Rarest = 3;

    private readonly TrainingConfig _config;
    private readonly WordLexicon _lexicon;
    private readonly Lemmatizer _lemmas;
    private readonly Action<string> _log;
    private readonly List<string> _relations = [];
    private int _root;

    private sealed record Sample(List<string> Forms, UniversalPos[] Pos, Morphology[] Features, byte[] Gold);

    private ParserTrainer(TrainingConfig config, string output, Action<string> log)
    {
        _config = config;
        _log = log;
        _lexicon = WordLexicon.Read(ModelSet.Open(output, "lexicon"));
        _lemmas = new Lemmatizer(ModelSet.Open(output, "lemmas"), _lexicon);
    }

    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var trainer = new ParserTrainer(config, output, log);
        var sentences = Treebank.Read(data, config.Train);
        trainer.CollectRelations(sentences);
        if (config.Speech > 0)
        {
            var verbs = Path.Combine("training", config.Language, "parser", "speech_verbs.tsv");
            sentences.AddRange(new SpeechSentences(sentences, verbs, config.Seed).Make(config.Speech));
        }

        var samples = trainer.Samples(sentences, Treebank.Read(data, config.Extra));
        var trainings = new TrainingWeights[config.Trainings];
        Parallel.For(0, trainings.Length, k => trainings[k] = trainer.Train(samples, config.Seed + k, k == 0 ? log : _ => { }));
        var pack = ModelWriter.Start(config, data);
        pack.Header["beam"] = config.Beam;
        pack.Add("relations", string.Join('\n', trainer._relations));
        PackedWeights.Write(pack, "transitions", TrainingWeights.Quantize(trainings, config.MinimumUpdates, config.SmallestWeight));
        ModelWriter.Save(pack, output, config, trainer.Score(pack, output, Treebank.Read(Path.Combine(data, config.Dev!))), log);
    }

    private void CollectRelations(List<TreebankSentence> sentences)
    {
        var counts = sentences.SelectMany(s => s.Sentence.Words).CountBy(w => w.Relation, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _relations.AddRange(counts.Where(c => c.Value >= Rarest).Select(c => c.Key).Order(StringComparer.Ordinal));
        _root = _relations.IndexOf("root");
    }

    /// <summary>A relation that is too rare counts without its subtype.</summary>
    private byte Label(Word word)
    {
        if (word.Head < 0)
            return (byte)_root;
        var index = _relations.IndexOf(word.Relation);
        if (index < 0)
            index = _relations.IndexOf(word.BaseRelation.ToString());
        return (byte)(index < 0 ? _relations.IndexOf("dep") : index);
    }

    private List<Sample> Samples(List<TreebankSentence> sentences, List<TreebankSentence> extra)
    {
        var samples = new List<Sample>();
        for (var fold = 0; fold < Math.Max(1, _config.Folds); fold++)
        {
            var tagger = _config.Folds > 1 ? FoldTagger(sentences, extra, fold) : null;
            for (var i = fold; i < sentences.Count; i += Math.Max(1, _config.Folds))
                samples.Add(MakeSample(sentences[i], tagger));
        }

        return samples;
    }

    private Sample MakeSample(TreebankSentence s, TrainedTagger? tagger)
    {
        var labels = s.Sentence.Words.Select(Label).ToArray();
        var gold = new GoldTree(s.Sentence).Transitions(labels, _relations.Count);
        if (tagger is null)
            return new Sample(s.Forms, [.. s.Sentence.Words.Select(w => w.Pos)], [.. s.Sentence.Words.Select(w => Morphology.Parse(TaggerTrainer.FeaturesOf(w)))], gold);
        var (pos, features) = tagger.Tag(s.Forms);
        return new Sample(s.Forms, pos, features, gold);
    }

    private TrainedTagger FoldTagger(List<TreebankSentence> sentences, List<TreebankSentence> extra, int fold)
    {
        var rest = sentences.Where((s, i) => i % _config.Folds != fold && s.Text.Length > 0).Concat(extra).ToList();
        var trainer = new TaggerTrainer(_config with { Beam = 4 }, _lexicon, _ => { });
        trainer.Train(rest, 5);
        _log($"tagger without part {fold + 1} of {_config.Folds} trained");
        return new TrainedTagger(_lexicon, Packed(trainer.Pos, UniversalPosLabels.Count), Packed(trainer.Morph, trainer.FeatureSets.Count), trainer.FeatureSets, trainer.Allowed);
    }

    private static PackedWeights Packed(TrainingWeights weights, int labels)
    {
        var pack = new PackWriter();
        PackedWeights.Write(pack, "w", weights.Quantize(2));
        return PackedWeights.Read(PackReader.Read(pack.ToArray(), "memory"), "w", labels);
    }

    private TrainingWeights Train(List<Sample> samples, int seed, Action<string> log)
    {
        var reader = new InputReader(_lexicon, _lemmas);
        var labels = _relations.Count;
        var weights = new TrainingWeights(2 + (2 * labels));
        var parser = new BeamParser(weights, labels, _root, _config.Beam);
        var random = new Random(seed);
        var order = samples.ToArray();
        var best = new List<byte>();
        for (var epoch = 0; epoch < _config.Epochs; epoch++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var sample in order)
            {
                var input = reader.Read(sample.Forms, sample.Pos, sample.Features);
                weights.Time++;
                parser.ParseAgainst(input, sample.Gold, best);
                if (best.Count == 0)
                    continue;
                wrong++;
                Update(weights, input, sample.Gold, best);
            }

            log($"epoch {epoch + 1}: {wrong} of {order.Length} sentences wrong, {weights.Features} features");
        }

        return weights;
    }

    private void Update(TrainingWeights weights, ParserInput input, byte[] gold, List<byte> best)
    {
        var (g, p) = (new ParseState(), new ParseState());
        g.Start(input.Length);
        p.Start(input.Length);
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        var same = true;
        for (var k = 0; k < best.Count; k++)
        {
            same &= gold[k] == best[k];
            if (!same)
            {
                foreach (var f in features[..ParserFeatures.Extract(input, g, features)])
                    weights.Update(f, gold[k], 1);
                foreach (var f in features[..ParserFeatures.Extract(input, p, features)])
                    weights.Update(f, best[k], -1);
            }

            g.Do(gold[k], _relations.Count);
            p.Do(best[k], _relations.Count);
        }
    }

    /// <summary>Makes the parser's input; one for each thread.</summary>
    private sealed class InputReader(WordLexicon lexicon, Lemmatizer lemmatizer)
    {
        private readonly WordKeys _keys = new(lexicon);
        private readonly ParserInput _input = new();

        public ParserInput Read(List<string> forms, UniversalPos[] pos, Morphology[] features)
        {
            _keys.Read(forms);
            var lemmas = new string[forms.Count];
            for (var i = 0; i < lemmas.Length; i++)
                lemmas[i] = lemmatizer.Lemma(forms[i], _keys[i], pos[i], features[i]);
            _input.Read(_keys, pos, features, lemmas);
            return _input;
        }
    }

    /// <summary>Scores on the dev treebank with its words and the shipped tagger's tags.</summary>
    private JsonObject Score(PackWriter pack, string output, List<TreebankSentence> dev)
    {
        var weights = PackedWeights.Read(PackReader.Read(pack.ToArray(), "trained"), "transitions", 2 + (2 * _relations.Count));
        var parser = new BeamParser(weights, _relations.Count, _root, _config.Beam);
        var taggerPack = ModelSet.Open(output, "tagger");
        var sets = taggerPack.Text("features").Split('\n');
        var tagger = new TrainedTagger(_lexicon, PackedWeights.Read(taggerPack, "pos", UniversalPosLabels.Count), PackedWeights.Read(taggerPack, "morph", sets.Length), sets, ModelSet.ReadAllowed(taggerPack, sets.Length));
        var reader = new InputReader(_lexicon, _lemmas);
        int words = 0, heads = 0, labelled = 0;
        foreach (var s in dev)
        {
            var (pos, features) = tagger.Tag(s.Forms);
            var tree = parser.Parse(reader.Read(s.Forms, pos, features));
            RootRepair.Apply(tree, s.Forms.Count, _root, [.. _relations], pos);
            foreach (var word in s.Sentence.Words)
            {
                words++;
                if (tree.Heads[word.Index] != (word.Head < 0 ? s.Forms.Count : word.Head))
                    continue;
                heads++;
                labelled += word.Is(_relations[tree.Labels[word.Index]].Split(':')[0]) ? 1 : 0;
            }
        }

        return new JsonObject
        {
            ["dev"] = _config.Dev,
            ["uas on gold words"] = (100.0 * heads / words).ToString("F2", CultureInfo.InvariantCulture),
            ["las on gold words"] = (100.0 * labelled / words).ToString("F2", CultureInfo.InvariantCulture),
        };
    }
}
