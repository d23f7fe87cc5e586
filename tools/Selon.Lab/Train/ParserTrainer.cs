using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Selon.Text;
using Selon.Text.Lemmas;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;
using Selon.Text.Parsing;

namespace Selon.Lab.Train;

/// <summary>
/// Trains the parser on treebanks tagged by taggers that had not seen the sentence; several trainings, each with its own order of
/// sentences, are summed.
/// </summary>
internal sealed class ParserTrainer
{
    private readonly TrainingConfig _config;
    private readonly string _data;
    private readonly string _models;
    private readonly WordLexicon _lexicon;
    private readonly Lemmatizer _lemmas;
    private readonly Action<string> _log;
    private readonly RelationSet _relations;
    private readonly List<TreebankSentence> _bank;

    private ParserTrainer(TrainingConfig config, string data, string models, Action<string> log)
    {
        _config = config;
        _data = data;
        _models = models;
        _log = log;
        _lexicon = WordLexicon.Read(ModelSet.Open(models, "lexicon"));
        _lemmas = new Lemmatizer(ModelSet.Open(models, "lemmas"), _lexicon);
        _bank = Treebank.Read(data, config.Train);
        _relations = new RelationSet(_bank.SelectMany(s => s.Sentence.Words));
        if (config.Speech > 0)
        {
            var verbs = Path.Combine("training", config.Language, "parser", "speech_verbs.tsv");
            _bank.AddRange(new SpeechSentences(_bank, verbs, config.Seed).Make(config.Speech));
        }
    }

    private int ReadingBeam => _config.ReadingBeam > 0 ? _config.ReadingBeam : _config.Beam;

    public static void Run(TrainingConfig config, string data, string models, Action<string> log) =>
        new ParserTrainer(config, data, models, log).Run();

    private void Run()
    {
        var trainings = Train(Gold());
        var pack = ModelWriter.Start(_config, _data);
        pack.Header["beam"] = ReadingBeam;
        pack.Header["margin"] = _config.Margin;
        pack.Add("relations", string.Join('\n', _relations.Names));
        PackedWeights.Write(pack, "transitions", TrainingWeights.Quantize(trainings, _config.MinimumUpdates, _config.SmallestWeight));
        ModelWriter.Save(pack, _models, _config, Score(pack), _log);
    }

    /// <summary>The tagged treebanks, in a file that another training with the same data uses again: the taggers take longer than the parser.</summary>
    private List<ParserSample> Gold()
    {
        var path = Path.Combine("artifacts", "training", _config.Language, $"tagged-{Sources()}.conllu");
        if (!File.Exists(path))
        {
            WriteGold(path + ".part");
            File.Move(path + ".part", path);
        }

        _log($"{path} is there");
        return TaggedTrees.Read(path, new ParserInputs(_lexicon, _lemmas), _relations);
    }

    /// <summary>Tells apart what the tagged treebanks are made of.</summary>
    private string Sources()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _config.Train.Concat(_config.Extra))
            hash.AppendData(File.ReadAllBytes(Path.Combine(_data, file.Path)));
        hash.AppendData(File.ReadAllBytes(Path.Combine(_models, "lexicon.model")));
        hash.AppendData(Encoding.UTF8.GetBytes($"{_config.Folds} {_config.Speech} {_config.Seed}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private void WriteGold(string path)
    {
        var tags = _config.Folds > 1
            ? new JackknifeTagger(_config, _lexicon, _log).Tag(_bank, Treebank.Read(_data, _config.Extra))
            : [.. _bank.Select(s => (s.Sentence.Words.Select(w => w.Pos).ToArray(), s.Sentence.Words.Select(w => Morphology.Parse(TaggerTrainer.FeaturesOf(w))).ToArray()))];
        TaggedTrees.Write(path, _bank.Select((s, i) => (
            (IReadOnlyList<string>)s.Forms, tags[i].Pos, tags[i].Features,
            s.Sentence.Words.Select(w => w.Head < 0 ? s.Forms.Count : w.Head).ToArray(), s.Sentence.Words.Select(w => w.Relation).ToArray())));
    }

    private TrainingWeights[] Train(List<ParserSample> gold)
    {
        var trainings = new TrainingWeights[_config.Trainings];
        Parallel.For(0, trainings.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, k =>
            trainings[k] = new ParserTraining(_relations.Count, _relations.Root, _config.Beam).Run(gold, _config.Epochs, _config.Seed + k, k == 0 ? _log : _ => { }));
        return trainings;
    }

    /// <summary>Scores on the dev treebank with its words and the shipped tagger's tags.</summary>
    private JsonObject Score(PackWriter pack)
    {
        var weights = PackedWeights.Read(PackReader.Read(pack.ToArray(), "trained"), "transitions", 2 + (2 * _relations.Count));
        var parser = new BeamParser(weights, _relations.Count, _relations.Root, ReadingBeam) { Margin = _config.Margin > 0 ? _config.Margin : long.MaxValue };
        var tagger = TrainedTagger.Read(_models, _lexicon);
        var inputs = new ParserInputs(_lexicon, _lemmas);
        int words = 0, heads = 0, labelled = 0;
        foreach (var s in Treebank.Read(Path.Combine(_data, _config.Dev!)))
        {
            var (pos, features) = tagger.Tag(s.Forms);
            var tree = parser.Parse(inputs.Read(s.Forms, pos, features));
            RootRepair.Apply(tree, s.Forms.Count, _relations.Root, [.. _relations.Names], pos);
            foreach (var word in s.Sentence.Words)
            {
                words++;
                if (tree.Heads[word.Index] != (word.Head < 0 ? s.Forms.Count : word.Head))
                    continue;
                heads++;
                labelled += word.Is(_relations.Names[tree.Labels[word.Index]].Split(':')[0]) ? 1 : 0;
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
