using Selon.Text;
using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>Tags with weights that are still in training, for scores and for the parser's training sentences.</summary>
internal sealed class TrainedTagger(WordLexicon lexicon, WeightTable pos, WeightTable morph, IReadOnlyList<string> featureSets, byte[][] allowed)
{
    private readonly WordKeys _keys = new(lexicon);
    private readonly SequenceFeatures _features = new();
    private readonly SequenceTagger _pos = new(pos, 4);
    private readonly SequenceTagger _morph = new(morph, 4);

    /// <summary>The tagger of a models' folder.</summary>
    public static TrainedTagger Read(string models, WordLexicon lexicon)
    {
        var pack = ModelSet.Open(models, "tagger");
        var sets = pack.Text("features").Split('\n');
        return new TrainedTagger(lexicon, PackedWeights.Read(pack, "pos", UniversalPosLabels.Count), PackedWeights.Read(pack, "morph", sets.Length), sets, ModelSet.ReadAllowed(pack, sets.Length));
    }

    public (UniversalPos[] Pos, Morphology[] Features) Tag(IReadOnlyList<string> forms)
    {
        var labels = new byte[forms.Count];
        _keys.Read(forms);
        PosFeatures.Extract(_keys, 0, _features);
        _pos.Decode(_features, labels);
        var tags = labels.Select(l => (UniversalPos)l).ToArray();
        MorphFeatures.Extract(_keys, tags, 0, allowed, _features);
        _morph.Decode(_features, labels);
        return (tags, [.. labels.Select(l => Morphology.Parse(featureSets[l]))]);
    }
}
