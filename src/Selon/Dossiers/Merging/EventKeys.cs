using System.Collections.Immutable;
using Selon.Dossiers.Digests;
using Selon.Events;

namespace Selon.Dossiers.Merging;

/// <summary>
/// Blocking keys of an event: its type with each participant and place, in each ten-day stretch that its date or publication touches.
/// A mention without any date has keys for its participants alone.
/// </summary>
internal static class EventKeys
{
    private const int Most = 64;
    private const int Bucket = 10;

    /// <summary>Longest date, in days, that gets keys by time.</summary>
    private const int LongestDate = 31;

    public static ImmutableArray<long> Of(EventDigest digest)
    {
        var keys = new SortedSet<long>();
        var buckets = Buckets(digest).ToList();
        foreach (var participant in digest.Actors.Concat(digest.Recipients).Concat(digest.Places))
        {
            foreach (var name in Names(participant))
            {
                foreach (var bucket in buckets)
                    keys.Add(StableHash.Combine(StableHash.Combine(name, (long)Compatible(digest.Type)), bucket));
            }
        }

        return [.. keys.Take(Most)];
    }

    /// <summary>The type that stands for all it may be told as.</summary>
    public static EventType Compatible(EventType type) => type;

    private static IEnumerable<long> Names(Participant participant)
    {
        if (participant.Key is { } key)
            yield return key;
        if (participant.IsNamed && participant.LastPart != participant.Signature)
            yield return participant.LastPart;
        yield return participant.Signature;
        if (participant.Country is { } country)
            yield return StableHash.Of(country, seed: 3);
    }

    /// <summary>Stretches of time; nought for any.</summary>
    private static IEnumerable<long> Buckets(EventDigest digest)
    {
        if (digest.Days is { Days: <= LongestDate } days)
        {
            for (var b = (days.First - 1) / Bucket; b <= (days.Last + 1) / Bucket; b++)
                yield return b + 1;
        }

        yield return 0;
    }
}
