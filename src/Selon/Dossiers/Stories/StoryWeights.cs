namespace Selon.Dossiers.Stories;

/// <summary>
/// How much a term says about the story of an article: the rarer in the dossier and in ordinary news, the more (inverse document
/// frequency), by kind and by where it stands. The figures were set on three sets at once (docs/evaluation.md).
/// </summary>
internal static class StoryWeights
{
    /// <summary>Factor of what stands in the headline.</summary>
    private const double Title = 2.5;

    /// <summary>Articles that ordinary news counts for beside those of the dossier.</summary>
    private const double Background = 2000;

    public static double Of(StoryTerm term, ITermCounts counts) => Of(term, counts.Articles, counts[term.Key]);

    /// <summary>The weight before the dossier has any article.</summary>
    public static double Before(StoryTerm term) => Of(term, 0, 0);

    private static double Of(StoryTerm term, int articles, int count)
    {
        var rarity = Math.Log((Background + articles + 1) / (1 + count + (Background * BackgroundCounts.Share(term))));
        return rarity <= 0 ? 0 : OfKind(term.Kind) * (1 + Math.Log(term.Count)) * rarity * (term.InTitle ? Title : 1);
    }

    private static double OfKind(StoryTermKind kind) => kind switch
    {
        // Look-alike stories differ in their numbers and days; places are in the words already.
        StoryTermKind.Number or StoryTermKind.Date => 2,
        StoryTermKind.Event => 1.5,
        StoryTermKind.Place => 0.5,
        _ => 1,
    };
}
