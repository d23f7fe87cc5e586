using Selon.Text.Models;

namespace Selon.Lab.Train;

/// <summary>One sequence to learn from: fills the features and gives the labels.</summary>
internal sealed record SequenceSample(Action<SequenceFeatures> Fill, byte[] Gold);

/// <summary>Trains a <see cref="SequenceTagger"/> by max-violation updates.</summary>
internal static class SequenceTrainer
{
    public static TrainingWeights Train(IReadOnlyList<SequenceSample> samples, int labels, int beam, int epochs, int seed, bool[][]? mayFollow, Action<string> log)
    {
        var weights = new TrainingWeights(labels);
        var tagger = new SequenceTagger(weights, beam) { MayFollow = mayFollow };
        var features = new SequenceFeatures();
        var random = new Random(seed);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            long wrong = 0, total = 0;
            foreach (var s in order)
            {
                var sample = samples[s];
                sample.Fill(features);
                var labelled = new byte[sample.Gold.Length];
                var length = tagger.DecodeAgainst(features, sample.Gold, labelled);
                weights.Time++;
                total += sample.Gold.Length;
                for (var i = 0; i < length; i++)
                    wrong += labelled[i] == sample.Gold[i] ? 0 : 1;
                Update(weights, features, sample.Gold, labelled, length);
            }

            log($"epoch {epoch + 1}: {100.0 * wrong / total:F2} % wrong, {weights.Features} features");
        }

        return weights;
    }

    private static void Update(TrainingWeights weights, SequenceFeatures features, byte[] gold, byte[] labelled, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (gold[i] != labelled[i])
            {
                foreach (var f in features.At(i))
                {
                    weights.Update(f, gold[i], 1);
                    weights.Update(f, labelled[i], -1);
                }
            }

            History(weights, features, i, gold, 1);
            History(weights, features, i, labelled, -1);
        }
    }

    private static void History(TrainingWeights weights, SequenceFeatures features, int i, byte[] labels, int change)
    {
        Span<ulong> history = stackalloc ulong[5];
        SequenceTagger.History(features, i, i > 0 ? labels[i - 1] : (byte)255, i > 1 ? labels[i - 2] : (byte)255, history);
        foreach (var f in history)
            weights.Update(f, labels[i], change);
    }
}
