using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Selon.Text;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Names;
using Selon.Text.Packs;
using Selon.Text.Tagging;
using Selon.Text.Tokenization;

namespace Selon.Lab.Train;

/// <summary>Trains names on sentences cut, tokenised and tagged as the product does it.</summary>
internal sealed class NamesTrainer
{
    private const int Folds = 3;

    /// <summary>One document in so many is also used with its stray spaces.</summary>
    private const int Untouched = 4;

    private readonly TrainingConfig _config;
    private readonly Segmenter _segmenter;
    private readonly WordKeys _keys;
    private readonly TrainedTagger _tagger;

    private sealed record Sample(List<string> Forms, List<TextSpan> Spans, UniversalPos[] Pos, byte[] Gold)
    {
        public byte[] First { get; set; } = [];

        public NameMemory? Memory { get; set; }
    }

    private NamesTrainer(TrainingConfig config, string output)
    {
        _config = config;
        var lexicon = WordLexicon.Read(ModelSet.Open(output, "lexicon"));
        var segmenter = ModelSet.Open(output, "segmenter");
        _segmenter = new Segmenter(new TokenRules(segmenter, lexicon), PackedWeights.Read(segmenter, "contractions", 2), null);
        _keys = new WordKeys(lexicon);
        var pack = ModelSet.Open(output, "tagger");
        var sets = pack.Text("features").Split('\n');
        _tagger = new TrainedTagger(lexicon, PackedWeights.Read(pack, "pos", UniversalPosLabels.Count), PackedWeights.Read(pack, "morph", sets.Length), sets, ModelSet.ReadAllowed(pack, sets.Length));
    }

    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var trainer = new NamesTrainer(config, output);
        var documents = new List<List<Sample>>();
        foreach (var file in config.Train)
        {
            foreach (var document in NameDocuments.Read(Path.Combine(data, file.Path)))
            {
                documents.Add(trainer.Samples(NameDocuments.Clean(document)));
                if (documents.Count % Untouched == 0)
                    documents.Add(trainer.Samples(document));
            }
        }

        log($"{documents.Count} documents, {documents.Sum(d => d.Count)} sentences");
        trainer.LabelFirst(documents, log);
        var first = trainer.Train(documents, memory: false, log);
        var again = trainer.Train(documents, memory: true, log);
        var pack = ModelWriter.Start(config, data);
        PackedWeights.Write(pack, "names", first.Quantize(config.MinimumUpdates, config.SmallestWeight));
        PackedWeights.Write(pack, "again", again.Quantize(config.MinimumUpdates, config.SmallestWeight));
        ModelWriter.Save(pack, output, config, trainer.Score(pack, NameDocuments.Read(Path.Combine(data, config.Dev!))), log);
    }

    /// <summary>Labels each document by a model of the others, as the second reading will find them.</summary>
    private void LabelFirst(List<List<Sample>> documents, Action<string> log)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Train([.. documents.Where((_, i) => i / 20 % Folds != fold)], memory: false, _ => { });
            log($"names without part {fold + 1} of {Folds} trained");
            foreach (var document in documents.Where((_, i) => i / 20 % Folds == fold))
                Label(document, weights);
        }
    }

    private void Label(List<Sample> document, WeightTable weights)
    {
        var tagger = new SequenceTagger(weights, _config.Beam) { MayFollow = NameScheme.MayFollow };
        var features = new SequenceFeatures();
        var memory = new NameMemory();
        foreach (var sample in document)
        {
            Fill(sample, features, memory: false);
            sample.First = new byte[sample.Forms.Count];
            tagger.Decode(features, sample.First);
            memory.Add(_keys, sample.First);
            sample.Memory = memory;
        }
    }

    private TrainingWeights Train(List<List<Sample>> documents, bool memory, Action<string> log)
    {
        var random = new Random(_config.Seed);
        var sequences = documents.SelectMany(d => d).Select(s => new SequenceSample(to => Fill(s, to, memory, random), s.Gold)).ToList();
        return SequenceTrainer.Train(sequences, NameScheme.Labels, _config.Beam, _config.Epochs, _config.Seed, NameScheme.MayFollow, log);
    }

    /// <summary>Features of a sentence; in training some capitalised words are hidden, so that their surroundings are learned too.</summary>
    private void Fill(Sample sample, SequenceFeatures to, bool memory, Random? hide = null)
    {
        _keys.Read(sample.Forms);
        for (var i = 0; hide is not null && i < _keys.Length; i++)
        {
            if (_keys[i].IsCapital && hide.NextDouble() < _config.Hidden)
                _keys.Blank(i);
        }

        NameFeatures.Extract(_keys, sample.Pos, to, memory ? sample.Memory : null, sample.First);
    }

    private List<Sample> Samples(NameDocument document)
    {
        var samples = new List<Sample>();
        foreach (var (forms, spans) in Sentences(document.Text))
        {
            var gold = new byte[forms.Count];
            for (var i = 0; i < gold.Length; i++)
            {
                foreach (var (span, label) in document.Names)
                {
                    if (span.Overlaps(spans[i]))
                        gold[i] = i > 0 && gold[i - 1] != 0 && spans[i - 1].Overlaps(span) ? NameScheme.Inside(label) : NameScheme.Begin(label);
                }
            }

            samples.Add(new Sample(forms, spans, _tagger.Tag(forms).Pos, gold));
        }

        return samples;
    }

    private IEnumerable<(List<string> Forms, List<TextSpan> Spans)> Sentences(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var i and >= 0 ? i : text.Length;
            var count = _segmenter.Split(text, new TextSpan(start, end));
            for (var s = 0; s < count; s++)
            {
                var tokens = _segmenter.Words(text, s, out _);
                yield return ([.. _segmenter.Forms], [.. _segmenter.TokenOf.Select(t => tokens[t].Span)]);
            }

            start = end + 1;
        }
    }

    /// <summary>Exact spans and labels, as precision, recall and F1 over all names of the dev documents.</summary>
    private JsonObject Score(PackWriter pack, List<NameDocument> dev)
    {
        var trained = PackReader.Read(pack.ToArray(), "trained");
        var first = PackedWeights.Read(trained, "names", NameScheme.Labels);
        var again = new SequenceTagger(PackedWeights.Read(trained, "again", NameScheme.Labels), _config.Beam) { MayFollow = NameScheme.MayFollow };
        var features = new SequenceFeatures();
        var hits = new int[5];
        var found = new int[5];
        var gold = new int[5];
        foreach (var document in dev)
        {
            var truth = document.Names.ToHashSet();
            foreach (var (_, label) in truth)
                gold[(int)label]++;
            var samples = Samples(document);
            Label(samples, first);
            foreach (var sample in samples)
            {
                var labels = new byte[sample.Forms.Count];
                Fill(sample, features, memory: true);
                again.Decode(features, labels);
                foreach (var name in Read(labels))
                {
                    found[(int)name.Label]++;
                    hits[(int)name.Label] += truth.Contains((new TextSpan(sample.Spans[name.Words.Start].Start, sample.Spans[name.Words.End - 1].End), name.Label)) ? 1 : 0;
                }
            }
        }

        return Report(hits, found, gold);
    }

    private static ImmutableArray<NameSpan> Read(byte[] labels)
    {
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        NameScheme.Read(labels, names);
        return names.ToImmutable();
    }

    private JsonObject Report(int[] hits, int[] found, int[] gold)
    {
        var report = new JsonObject { ["dev"] = _config.Dev };
        hits[4] = hits.Sum();
        found[4] = found.Sum();
        gold[4] = gold.Sum();
        string[] names = ["PER", "LOC", "ORG", "MISC", "all"];
        for (var k = 0; k < names.Length; k++)
        {
            report[names[k]] = string.Create(CultureInfo.InvariantCulture, $"P {100.0 * hits[k] / Math.Max(1, found[k]):F2} R {100.0 * hits[k] / Math.Max(1, gold[k]):F2} F1 {200.0 * hits[k] / Math.Max(1, found[k] + gold[k]):F2}");
        }

        return report;
    }
}
