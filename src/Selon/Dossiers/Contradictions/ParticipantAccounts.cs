using System.Collections.Immutable;
using Selon.Dossiers.Merging;

namespace Selon.Dossiers.Contradictions;

/// <summary>Named participants of one role that cannot be the same: who did it, whom it struck, where.</summary>
internal static class ParticipantAccounts
{
    public static void Find(IReadOnlyList<EventDigest> mentions, ContradictionField field, Func<EventDigest, ImmutableArray<Participant>> role, ImmutableArray<Contradiction>.Builder found)
    {
        var accounts = new Accounts<ImmutableArray<Participant>>();
        foreach (var m in Accounts<ImmutableArray<Participant>>.InOrder(mentions))
        {
            var named = role(mentions[m]).Where(p => p.IsNamed).ToImmutableArray();
            if (!named.IsEmpty)
                accounts.Add(named, string.Join(", ", named.Select(p => p.Name)), m, (a, b) => Compare(field, a, b) != Agreement.Different);
        }

        if (accounts.Count > 1)
            found.Add(accounts.ToContradiction(field, isUpdate: false, Reason(field)));
    }

    private static Agreement Compare(ContradictionField field, ImmutableArray<Participant> a, ImmutableArray<Participant> b) =>
        field == ContradictionField.Place ? RoleMatch.OfPlaces(a, b, out _) : RoleMatch.Of(a, b, out _);

    private static string Reason(ContradictionField field) => field switch
    {
        ContradictionField.Actor => "accounts name different actors",
        ContradictionField.Recipient => "accounts name different recipients",
        _ => "accounts name different places",
    };
}
