using System.Collections.Immutable;
using Selon.Dossiers.Digests;
using Selon.Dossiers.Stories;

namespace Selon.Dossiers.Merging;

/// <summary>How much of what two sentences say is said with the same words, rare ones counting more.</summary>
internal static class ContentLikeness
{
    /// <summary>Cosine from 0 to 1. Both lists are in order and without doubles.</summary>
    public static double Of(ImmutableArray<long> a, ImmutableArray<long> b)
    {
        var (common, first, second) = (0.0, Square(a), Square(b));
        if (first == 0 || second == 0)
            return 0;
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                common += Weight(a[i]) * Weight(a[i]);
            var order = a[i].CompareTo(b[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common / Math.Sqrt(first * second);
    }

    private static double Square(ImmutableArray<long> words)
    {
        var sum = 0.0;
        foreach (var word in words)
            sum += Weight(word) * Weight(word);
        return sum;
    }

    private static double Weight(long word) => -Math.Log(BackgroundCounts.OfWord(StableHash.Combine(word, (long)StoryTermKind.Word)));
}
