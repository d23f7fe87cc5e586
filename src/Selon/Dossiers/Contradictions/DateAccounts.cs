using System.Collections.Immutable;
using Selon.Dossiers.Merging;

namespace Selon.Dossiers.Contradictions;

/// <summary>Dates that cannot be the same; a more exact date is no contradiction.</summary>
internal static class DateAccounts
{
    public static void Find(IReadOnlyList<EventDigest> mentions, ImmutableArray<Contradiction>.Builder found)
    {
        var accounts = new Accounts<DayRange>();
        foreach (var m in Accounts<DayRange>.InOrder(mentions))
        {
            if (mentions[m].Days is { } days)
                accounts.Add(days, mentions[m].Date!, m, (a, b) => a == b);
        }

        if (accounts.Count < 2)
            return;
        var values = accounts.Values;
        if (values.Any(a => values.Any(b => !a.Overlaps(b))))
            found.Add(accounts.ToContradiction(ContradictionField.Date, isUpdate: false, "dates that cannot be the same"));
        else
            found.Add(accounts.ToContradiction(ContradictionField.Date, isUpdate: true, "one date is more exact than the other"));
    }
}
