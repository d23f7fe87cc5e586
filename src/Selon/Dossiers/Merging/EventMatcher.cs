using System.Collections.Immutable;
using System.Globalization;
using Selon.Dossiers.Digests;
using Selon.Events;

namespace Selon.Dossiers.Merging;

/// <summary>
/// Compares two event mentions. What contradicts rules the match out; what agrees is added up. A wrong merge is worse than a missing one:
/// silence on both sides counts for nothing.
/// </summary>
public static class EventMatcher
{
    /// <summary>Score from which two mentions are one event.</summary>
    public const double Threshold = 0.5;

    /// <summary>Compares two mentions; the same both ways round but for the order of names in reasons.</summary>
    /// <param name="sameStory">True when their articles belong to one story.</param>
    public static EventMatch Score(EventDigest a, EventDigest b, bool sameStory)
    {
        var parts = new MatchParts();
        if (parts.CompareTypes(a, b) && parts.CompareFactuality(a, b) && parts.CompareDates(a, b) && parts.CompareRoles(a, b) && parts.ComparePlaces(a, b))
        {
            parts.CompareContent(a, b);
            if (sameStory)
                parts.Add(MatchWeights.Story, "same story");
            var score = Math.Clamp(parts.Sum, 0, 1);
            var kind = score < Threshold ? MatchKind.Different : parts.Contradicts ? MatchKind.Contradicting : MatchKind.Same;
            return new EventMatch(kind, score, parts.Reasons);
        }

        return new EventMatch(MatchKind.Different, 0, parts.Reasons);
    }
}
