using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>Whether a noun phrase and a chain may be one at all.</summary>
internal static class Agreement
{
    /// <summary>No country, field, rank, town, body or gender speaks against it.</summary>
    public static bool Compatible(Chain chain, Draft draft) =>
        Agree(chain.Country, draft.Country) && Agree(chain.Portfolio, draft.Portfolio) && Agree(chain.Rank, draft.Rank) && (draft.Kind != EntityKind.Person || Agree(chain.Place, draft.Place))
        && (chain.Body is null || draft.Body is null || ReferenceEquals(chain.Body, draft.Body))
        && (chain.Gender == Gender.Unknown || draft.Gender == Gender.Unknown || chain.Gender == draft.Gender || draft.Kind != EntityKind.Person);

    /// <summary>Known on both sides, and the same.</summary>
    public static bool SameKnown(string? a, string? b) => a is not null && a == b;

    private static bool Agree(string? a, string? b) => a is null || b is null || a == b;

    /// <summary>Two arguments of one verb, members of one list, or a phrase inside the other are different people.</summary>
    public static bool Clashes(ReadingContext context, Chain chain, Draft draft)
    {
        var words = context.Sentences[draft.Sentence].Words;
        for (var i = chain.Mentions.Count - 1; i >= Math.Max(0, chain.Mentions.Count - 8); i--)
        {
            var mention = chain.Mentions[i];
            if (mention.Sentence != draft.Sentence)
                continue;
            if (mention.Words.Overlaps(draft.Words))
                return true;
            var (a, b) = (words[mention.Head], words[draft.Head]);
            if (a.Head == b.Index || b.Head == a.Index || (a.Head == b.Head && a.Head >= 0))
                return true;
        }

        return false;
    }
}
