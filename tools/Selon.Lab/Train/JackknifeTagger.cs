using Selon.Text;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;

namespace Selon.Lab.Train;

/// <summary>Tags treebanks by taggers that had not seen the sentence, so that a parser learns to live with their mistakes.</summary>
internal sealed class JackknifeTagger(TrainingConfig config, WordLexicon lexicon, Action<string> log)
{
    private const int Epochs = 5;
    private const int Beam = 4;

    /// <summary>Tags sentences in their order; <paramref name="extra"/> helps all taggers.</summary>
    public (UniversalPos[] Pos, Morphology[] Features)[] Tag(List<TreebankSentence> sentences, List<TreebankSentence> extra)
    {
        var tagged = new (UniversalPos[] Pos, Morphology[] Features)[sentences.Count];
        Parallel.For(0, config.Folds, fold =>
        {
            var tagger = Train(sentences.Where((s, i) => i % config.Folds != fold && s.Text.Length > 0).Concat(extra).ToList());
            log($"tagger without part {fold + 1} of {config.Folds} trained");
            for (var i = fold; i < sentences.Count; i += config.Folds)
                tagged[i] = tagger.Tag(sentences[i].Forms);
        });
        return tagged;
    }

    private TrainedTagger Train(List<TreebankSentence> sentences)
    {
        var trainer = new TaggerTrainer(config with { Beam = Beam }, lexicon, _ => { });
        trainer.Train(sentences, Epochs);
        return new TrainedTagger(lexicon, Packed(trainer.Pos, UniversalPosLabels.Count), Packed(trainer.Morph, trainer.FeatureSets.Count), trainer.FeatureSets, trainer.Allowed);
    }

    private static PackedWeights Packed(TrainingWeights weights, int labels)
    {
        var pack = new PackWriter();
        PackedWeights.Write(pack, "w", weights.Quantize(2));
        return PackedWeights.Read(PackReader.Read(pack.ToArray(), "memory"), "w", labels);
    }
}
