using System.Collections.Immutable;
using System.Globalization;

namespace Selon.Dossiers.Stories;

/// <summary>A story that an article may belong to.</summary>
/// <param name="Story">The store's number of it.</param>
/// <param name="Articles">Digests of its articles, at least one; the latest 100 are enough.</param>
public sealed record StoryCandidate(long Story, IReadOnlyList<StoryDigest> Articles);

/// <summary>Where an article belongs.</summary>
/// <param name="Story">Null for a new story.</param>
/// <param name="Score">Likeness to that story, or to the nearest one that it does not belong to: 0 to 1.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record StoryChoice(long? Story, double Score, ImmutableArray<string> Reasons);

/// <summary>
/// Puts articles into stories one by one: an article joins the story that it is most like, if that is enough, else it
/// begins one: the three articles of a story that are most like it decide, so that one alone never draws it in. One threshold for all languages and kinds of news.
/// </summary>
public static class StoryAssigner
{
    /// <summary>Likeness from which an article belongs to a story.</summary>
    public const double Threshold = 0.21;

    /// <summary>Articles of a story that an article is compared with: those most like it.</summary>
    private const int Nearest = 3;

    /// <param name="article">The new article.</param>
    /// <param name="candidates">Stories of articles that share a key of <see cref="StoryDigest.Keys"/>; of equally like ones the first is taken.</param>
    /// <param name="counts">Counts of the dossier, with or without the new article.</param>
    public static StoryChoice Assign(StoryDigest article, IEnumerable<StoryCandidate> candidates, ITermCounts counts)
    {
        var vector = StoryVector.Of(article, counts);
        var (nearest, best) = (default(StoryCandidate), 0.0);
        foreach (var candidate in candidates)
        {
            var score = Likeness(vector, candidate, counts);
            if (nearest is null || score > best)
                (nearest, best) = (candidate, score);
        }

        if (nearest is null)
            return new StoryChoice(null, 0, ["no story shares a telling word or name"]);
        var joins = best >= Threshold;
        var reason = string.Create(CultureInfo.InvariantCulture, $"likeness {best:F2} to {nearest.Articles.Count} articles, {(joins ? "enough" : "less than")} {Threshold:F2}");
        return new StoryChoice(joins ? nearest.Story : null, best, [reason, .. StoryVector.Common(article, nearest.Articles[^1])]);
    }

    /// <summary>Likeness of two articles, 0 to 1; the same both ways round.</summary>
    public static double Likeness(StoryDigest first, StoryDigest second, ITermCounts counts) =>
        StoryVector.Likeness(StoryVector.Of(first, counts), StoryVector.Of(second, counts));

    /// <summary>The mean of the likenesses to the most alike articles: a story may turn to new things.</summary>
    private static double Likeness(StoryVector article, StoryCandidate story, ITermCounts counts)
    {
        var likenesses = story.Articles.Select(o => StoryVector.Likeness(article, StoryVector.Of(o, counts))).OrderDescending().Take(Nearest).ToArray();
        return likenesses.Length == 0 ? 0 : likenesses.Average();
    }
}
