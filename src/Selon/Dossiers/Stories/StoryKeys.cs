using System.Collections.Immutable;

namespace Selon.Dossiers.Stories;

/// <summary>Chooses the blocking keys of an article.</summary>
internal static class StoryKeys
{
    private const int Most = 48;

    public static ImmutableArray<long> Select(ImmutableArray<StoryTerm> terms, string language) =>
        [.. terms.OrderByDescending(t => StoryWeights.Default.Of(t, EmptyCounts.Instance)).ThenBy(t => t.Key).Take(Most).Select(t => t.Key)];

    private sealed class EmptyCounts : ITermCounts
    {
        public static readonly EmptyCounts Instance = new();

        public int Articles => 0;

        public int this[long key] => 0;
    }
}
