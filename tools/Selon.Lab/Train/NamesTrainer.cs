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
    private readonly TrainingConfig _config;
    private readonly Segmenter _segmenter;
    private readonly WordKeys _keys;
    private readonly TrainedTagger _tagger;

    private sealed record Sample(List<string> Forms, UniversalPos[] Pos, byte[] Gold);

    private NamesTrainer(TrainingConfig config, string output)
    {
        _config = config;
        var lexicon = WordLexicon.Read(ModelSet.Open(output, "lexicon"));
        var segmenter = ModelSet.Open(output, "segmenter");
        _segmenter = new Segmenter(new TokenRules(segmenter, lexicon), PackedWeights.Read(segmenter, "contractions", 2));
        _keys = new WordKeys(lexicon);
        var pack = ModelSet.Open(output, "tagger");
        var sets = pack.Text("features").Split('\n');
        _tagger = new TrainedTagger(lexicon, PackedWeights.Read(pack, "pos", UniversalPosLabels.Count), PackedWeights.Read(pack, "morph", sets.Length), sets, ModelSet.ReadAllowed(pack, sets.Length));
    }

    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var trainer = new NamesTrainer(config, output);
        var samples = new List<Sample>();
        foreach (var file in config.Train)
        {
            foreach (var document in NameDocuments.Read(Path.Combine(data, file.Path)))
            {
                trainer.AddSamples(NameDocuments.Clean(document), samples);
                if (samples.Count % 3 == 0)
                    trainer.AddSamples(document, samples);
            }
        }

        log($"{samples.Count} sentences");
        var sequences = samples.Select(s => new SequenceSample(to => trainer.Fill(s, to), s.Gold)).ToList();
        var weights = SequenceTrainer.Train(sequences, NameScheme.Labels, config.Beam, config.Epochs, config.Seed, NameScheme.MayFollow, log);
        var pack = ModelWriter.Start(config, data);
        PackedWeights.Write(pack, "names", weights.Quantize(config.MinimumUpdates, config.Resolution));
        ModelWriter.Save(pack, output, config, trainer.Score(pack, NameDocuments.Read(Path.Combine(data, config.Dev!))), log);
    }

    private void Fill(Sample sample, SequenceFeatures to)
    {
        _keys.Read(sample.Forms);
        NameFeatures.Extract(_keys, sample.Pos, to);
    }

    private void AddSamples(NameDocument document, List<Sample> samples)
    {
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

            samples.Add(new Sample(forms, _tagger.Tag(forms).Pos, gold));
        }
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
        var names = new SequenceTagger(PackedWeights.Read(PackReader.Read(pack.ToArray(), "trained"), "names", NameScheme.Labels), _config.Beam) { MayFollow = NameScheme.MayFollow };
        var features = new SequenceFeatures();
        var hits = new int[5];
        var found = new int[5];
        var gold = new int[5];
        foreach (var document in dev)
        {
            var truth = document.Names.ToHashSet();
            foreach (var (_, label) in truth)
                gold[(int)label]++;
            foreach (var (forms, spans) in Sentences(document.Text))
            {
                var labels = new byte[forms.Count];
                _keys.Read(forms);
                NameFeatures.Extract(_keys, _tagger.Tag(forms).Pos, features);
                names.Decode(features, labels);
                foreach (var name in Read(labels))
                {
                    found[(int)name.Label]++;
                    hits[(int)name.Label] += truth.Contains((new TextSpan(spans[name.Words.Start].Start, spans[name.Words.End - 1].End), name.Label)) ? 1 : 0;
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
