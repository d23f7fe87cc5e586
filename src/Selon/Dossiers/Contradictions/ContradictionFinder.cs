using System.Collections.Immutable;
using Selon.Dossiers.Merging;

namespace Selon.Dossiers.Contradictions;

/// <summary>Finds where accounts of an event differ. What one account leaves open contradicts nothing.</summary>
/// <example>
/// <code>
/// foreach (var found in ContradictionFinder.Within(mentionsOfEvent))
///     Show(found.Field, found.Values, found.Reason);
/// </code>
/// </example>
public static class ContradictionFinder
{
    /// <summary>Differences between the mentions of one merged event.</summary>
    public static ImmutableArray<Contradiction> Within(IReadOnlyList<EventDigest> mentions)
    {
        var found = ImmutableArray.CreateBuilder<Contradiction>();
        FactualityAccounts.Find(mentions, found);
        DateAccounts.Find(mentions, found);
        TollAccounts.Find(mentions, found);
        ParticipantAccounts.Find(mentions, ContradictionField.Actor, m => m.Actors, found);
        ParticipantAccounts.Find(mentions, ContradictionField.Recipient, m => m.Recipients, found);
        ParticipantAccounts.Find(mentions, ContradictionField.Place, m => m.Places, found);
        return found.ToImmutable();
    }
}
