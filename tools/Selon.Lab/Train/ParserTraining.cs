using Selon.Text.Models;
using Selon.Text.Parsing;

namespace Selon.Lab.Train;

/// <summary>
/// One training of the transition parser: a structured perceptron with max-violation updates. A sentence that the parser gets
/// right is left out now and then, the more often the longer it stays right.
/// </summary>
internal sealed class ParserTraining(int relations, int root, int beam)
{
    private readonly int _actions = 2 + (2 * relations);

    private sealed record Example(ParserInput Input, byte[] Gold)
    {
        /// <summary>How often in a row the parser has got it right.</summary>
        public int Right { get; set; }
    }

    public TrainingWeights Run(IReadOnlyList<ParserSample> samples, int epochs, int seed, Action<string> log)
    {
        var order = samples.Select(Make).ToArray();
        var weights = new TrainingWeights(_actions);
        var parser = new BeamParser(weights, relations, root, beam);
        var random = new Random(seed);
        var best = new List<byte>();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var example in order)
            {
                weights.Time++;
                if (random.Next(example.Right + 1) > 0)
                    continue;
                parser.ParseAgainst(example.Input, example.Gold, best);
                example.Right = best.Count == 0 ? example.Right + 1 : 0;
                if (best.Count == 0)
                    continue;
                wrong++;
                Update(weights, example, best);
            }

            log($"epoch {epoch + 1}: {wrong} of {order.Length} sentences wrong, {weights.Features} features");
        }

        return weights;
    }

    private Example Make(ParserSample sample) => new(sample.Input, new GoldTree(sample.Heads).Transitions(sample.Labels, relations));

    private void Update(TrainingWeights weights, Example example, List<byte> best)
    {
        var (g, p) = (new ParseState(), new ParseState());
        g.Start(example.Input.Length);
        p.Start(example.Input.Length);
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        var same = true;
        for (var k = 0; k < best.Count; k++)
        {
            same &= example.Gold[k] == best[k];
            if (!same)
            {
                foreach (var f in features[..ParserFeatures.Extract(example.Input, g, features)])
                    weights.Update(f, example.Gold[k], 1);
                foreach (var f in features[..ParserFeatures.Extract(example.Input, p, features)])
                    weights.Update(f, best[k], -1);
            }

            g.Do(example.Gold[k], relations);
            p.Do(best[k], relations);
        }
    }
}
