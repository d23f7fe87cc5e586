using System.Collections.Immutable;

namespace Selon.Dossiers.Merging;

/// <summary>A merged event that a mention may belong to.</summary>
/// <param name="Event">The store's number of it.</param>
/// <param name="Mentions">All its mentions, at least one.</param>
public sealed record EventCandidate(long Event, IReadOnlyList<EventDigest> Mentions);

/// <summary>Where a mention belongs.</summary>
/// <param name="Event">Null for a new event.</param>
/// <param name="Kind"><see cref="MatchKind.Contradicting"/> when it belongs there and an account of it says the opposite.</param>
/// <param name="Score">Likeness to that event, 0 to 1; to the nearest other one for a new event.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record EventChoice(long? Event, MatchKind Kind, double Score, ImmutableArray<string> Reasons);

/// <summary>
/// Puts event mentions into merged events one by one. Guards against chains: no mention of the event may rule the match out, and the likeness
/// to all of them on average must be enough. Two mentions that their article's own chronology keeps apart never come together.
/// </summary>
public static class EventAssigner
{
    /// <param name="mention">The new mention.</param>
    /// <param name="candidates">Events of mentions that share a key of <see cref="EventDigest.Keys"/>; of equally like ones the first is taken.</param>
    /// <param name="sameStory">True when another mention's article belongs to the story of this one's.</param>
    public static EventChoice Assign(EventDigest mention, IEnumerable<EventCandidate> candidates, Func<EventDigest, bool> sameStory)
    {
        EventChoice? best = null;
        foreach (var candidate in candidates)
        {
            var choice = Compare(mention, candidate, sameStory);
            if (choice.Event is not null && choice.Reasons is [SameRow, ..])
                return choice;
            if (best is null || (choice.Event is null) == (best.Event is null) ? choice.Score > (best?.Score ?? -1) : choice.Event is not null)
                best = choice;
        }

        return best ?? New(0, ["no event shares its kind and one who takes part"]);
    }

    private const string SameRow = "the article itself tells it twice";

    private static EventChoice Compare(EventDigest mention, EventCandidate candidate, Func<EventDigest, bool> sameStory)
    {
        if (OwnArticle(mention, candidate) is { } own)
            return own;
        var (sum, nearest, contradicts) = (0.0, default(EventMatch), false);
        foreach (var other in candidate.Mentions)
        {
            var match = EventMatcher.Score(mention, other, sameStory(other));
            if (match.Score == 0)
                return New(0, match.Reasons);
            sum += match.Score;
            contradicts |= match.Kind == MatchKind.Contradicting;
            if (nearest is null || match.Score > nearest.Score)
                nearest = match;
        }

        if (nearest is null)
            return New(0, ["no mention to compare with"]);
        var score = sum / candidate.Mentions.Count;
        return score >= EventMatcher.Threshold
            ? new EventChoice(candidate.Event, contradicts ? MatchKind.Contradicting : MatchKind.Same, score, nearest.Reasons)
            : New(score, nearest.Reasons);
    }

    /// <summary>What the article's own chronology decides; null when the event has no mention of the article.</summary>
    private static EventChoice? OwnArticle(EventDigest mention, EventCandidate candidate)
    {
        var own = false;
        foreach (var other in candidate.Mentions)
        {
            if (other.Article == mention.Article && other.Row == mention.Row)
                return new EventChoice(candidate.Event, MatchKind.Same, 1, [SameRow]);
            own |= other.Article == mention.Article;
        }

        return own ? New(0, ["the article keeps them apart"]) : null;
    }

    private static EventChoice New(double score, ImmutableArray<string> reasons) => new(null, MatchKind.Different, score, reasons);
}
