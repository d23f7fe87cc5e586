using System.Collections.Immutable;

namespace Selon.Dossiers.Stories;

/// <summary>Chooses the blocking keys of an article: its terms of most weight, and as many again that any language has.</summary>
internal static class StoryKeys
{
    private const int Most = 24;

    public static ImmutableArray<long> Select(ImmutableArray<StoryTerm> terms)
    {
        var order = terms.OrderByDescending(StoryWeights.Before).ThenBy(t => t.Key).ToArray();
        return [.. order.Take(Most).Concat(order.Where(t => t.Kind is StoryTermKind.Name or StoryTermKind.Place or StoryTermKind.Date).Take(Most)).Select(t => t.Key).Distinct().Order()];
    }
}
