using System.Collections.Immutable;
using System.Globalization;

namespace Selon.Dossiers.Stories;

/// <summary>The weighted terms of an article.</summary>
internal sealed class StoryVector
{
    private readonly StoryDigest _article;
    private readonly double[] _weights;

    private StoryVector(StoryDigest article, double[] weights) => (_article, _weights) = (article, weights);

    public static StoryVector Of(StoryDigest article, ITermCounts counts)
    {
        var weights = new double[article.Terms.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = StoryWeights.Of(article.Terms[i], counts);
        return new StoryVector(article, weights);
    }

    /// <summary>The cosine of all terms, or of those that are no words when the languages differ.</summary>
    public static double Likeness(StoryVector a, StoryVector b)
    {
        var across = a._article.Language != b._article.Language;
        var (dot, left, right) = (0.0, a.Square(across), b.Square(across));
        if (left == 0 || right == 0)
            return 0;
        for (var (i, j) = (0, 0); i < a._weights.Length && j < b._weights.Length;)
        {
            var (first, second) = (a._article.Terms[i], b._article.Terms[j]);
            if (first.Key == second.Key && !(across && first.Kind == StoryTermKind.Word))
                dot += a._weights[i] * b._weights[j];
            i += first.Key <= second.Key ? 1 : 0;
            j += second.Key <= first.Key ? 1 : 0;
        }

        return dot / Math.Sqrt(left * right);
    }

    /// <summary>What two articles have in common, in words.</summary>
    public static ImmutableArray<string> Common(StoryDigest a, StoryDigest b)
    {
        var counts = new int[Enum.GetValues<StoryTermKind>().Length];
        var keys = b.Terms.Select(t => t.Key).ToHashSet();
        foreach (var term in a.Terms)
            counts[(int)term.Kind] += keys.Contains(term.Key) ? 1 : 0;
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"in common with its last article: {counts[0]} words, {counts[1]} numbers, {counts[2]} names, {counts[3]} places, {counts[4]} days"),
        ];
    }

    private double Square(bool withoutWords)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            if (!withoutWords || _article.Terms[i].Kind != StoryTermKind.Word)
                sum += _weights[i] * _weights[i];
        }

        return sum;
    }
}
