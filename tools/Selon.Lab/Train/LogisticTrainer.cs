namespace Selon.Lab.Train;

/// <summary>
/// Logistic regression with two outcomes by AdaGrad (Duchi et al. 2011), features hidden at random so that no single one decides.
/// A weight of <see cref="Unit"/> is worth one in the logarithm of the odds.
/// </summary>
internal static class LogisticTrainer
{
    /// <summary>Steps of the packed weights in one unit of the log odds.</summary>
    public const int Unit = 20;

    /// <summary>Features of fewer places are dropped.</summary>
    private const int LeastPlaces = 4;

    /// <summary>More of them, each with its own order and its own hidden features, change nothing any more.</summary>
    private const int MostTrainings = 3;

    /// <summary>Weights below this are dropped.</summary>
    private const int Least = 2;

    private const float Rate = 0.1f;

    public static List<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)> Train(List<(ulong[] Features, bool One)> examples, TrainingConfig config, Action<string> log)
    {
        var (index, rows) = Number(examples);
        var sum = new double[index.Count];
        var trainings = Math.Min(MostTrainings, config.Trainings);
        for (var k = 0; k < trainings; k++)
        {
            var loss = Descend(examples, rows, index.Count, config, config.Seed + k, sum);
            log($"{examples.Count} places, {examples.Count(e => e.One)} of them boundaries, {index.Count} features: loss {loss:F4}");
        }

        var packed = new List<(ulong Feature, List<(byte Label, sbyte Weight)> Pairs)>();
        foreach (var (feature, at) in index)
        {
            var weight = (int)Math.Round(Math.Clamp(sum[at] / trainings * Unit, -127, 127), MidpointRounding.AwayFromZero);
            if (Math.Abs(weight) >= Least)
                packed.Add((feature, [(1, (sbyte)weight)]));
        }

        return packed;
    }

    private static (Dictionary<ulong, int> Index, int[][] Rows) Number(List<(ulong[] Features, bool One)> examples)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var (features, _) in examples)
        {
            foreach (var f in features)
                counts[f] = counts.GetValueOrDefault(f) + 1;
        }

        var index = new Dictionary<ulong, int>();
        var rows = new int[examples.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new List<int>();
            foreach (var f in examples[i].Features)
            {
                if (counts[f] < LeastPlaces)
                    continue;
                if (!index.TryGetValue(f, out var at))
                    index.Add(f, at = index.Count);
                row.Add(at);
            }

            rows[i] = [.. row];
        }

        return (index, rows);
    }

    /// <summary>Adds the weights to <paramref name="sum"/>; returns the mean loss of the last epoch.</summary>
    private static double Descend(List<(ulong[] Features, bool One)> examples, int[][] rows, int count, TrainingConfig config, int seed, double[] sum)
    {
        var (weights, squares) = (new float[count], new float[count]);
        var random = new Random(seed);
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var kept = new List<int>();
        var loss = 0.0;
        for (var epoch = 0; epoch < config.Epochs; epoch++)
        {
            random.Shuffle(order);
            loss = 0;
            foreach (var i in order)
            {
                kept.Clear();
                foreach (var f in rows[i])
                {
                    if (random.NextDouble() >= config.Hidden)
                        kept.Add(f);
                }

                loss += Step(weights, squares, kept, examples[i].One);
            }
        }

        for (var f = 0; f < count; f++)
            sum[f] += weights[f] * (1 - config.Hidden);
        return loss / rows.Length;
    }

    private static double Step(float[] weights, float[] squares, List<int> features, bool one)
    {
        var score = 0f;
        foreach (var f in features)
            score += weights[f];
        var error = (float)((one ? 1 : 0) - (1 / (1 + Math.Exp(-score))));
        foreach (var f in features)
        {
            squares[f] += error * error;
            weights[f] += Rate * error / MathF.Sqrt(squares[f] + 1e-8f);
        }

        return -Math.Log(Math.Max(1e-12, 1 - Math.Abs(error)));
    }
}
