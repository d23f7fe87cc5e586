using System.Collections.Immutable;
using Selon.Dossiers.Merging;

namespace Selon.Dossiers.Contradictions;

/// <summary>
/// Counts of the same kind that cannot both be right. A count that only rises in later reports is an update: tolls do; one that falls
/// again, or two on one day, is a contradiction.
/// </summary>
internal static class TollAccounts
{
    public static void Find(IReadOnlyList<EventDigest> mentions, ImmutableArray<Contradiction>.Builder found)
    {
        foreach (var kind in Enum.GetValues<TollKind>())
        {
            var accounts = new Accounts<Toll>();
            var reports = new List<(Toll Toll, DayRange? Published, long Article)>();
            foreach (var m in Accounts<Toll>.InOrder(mentions))
            {
                // Several counts of one kind in one sentence are parts or comparisons.
                var tolls = mentions[m].Tolls.Where(t => t.Kind == kind).ToArray();
                if (tolls.Length != 1)
                    continue;
                accounts.Add(tolls[0], TollText.Of(tolls[0]), m, (a, b) => a.Low == b.Low && a.High == b.High);
                reports.Add((tolls[0], DayRange.Of(mentions[m].Published), mentions[m].Article));
            }

            Judge(kind, accounts, reports, found);
        }
    }

    private static void Judge(TollKind kind, Accounts<Toll> accounts, List<(Toll Toll, DayRange? Published, long Article)> reports, ImmutableArray<Contradiction>.Builder found)
    {
        if (accounts.Count < 2)
            return;
        var (clash, rises) = (false, true);
        for (var i = 0; i < reports.Count; i++)
        {
            for (var j = i + 1; j < reports.Count; j++)
            {
                if (reports[i].Toll.Agrees(reports[j].Toll))
                    continue;
                clash = true;
                rises &= reports[i].Published is { } first && reports[j].Published is { } second && first.Last < second.First && reports[i].Toll.High < reports[j].Toll.Low;
            }
        }

        var name = TollText.NameOf(kind);
        if (!clash)
            found.Add(accounts.ToContradiction(ContradictionField.Toll, isUpdate: true, $"numbers of {name} that agree, one more exact"));
        else if (rises)
            found.Add(accounts.ToContradiction(ContradictionField.Toll, isUpdate: true, $"the number of {name} rises in later reports"));
        else
            found.Add(accounts.ToContradiction(ContradictionField.Toll, isUpdate: false, $"different numbers of {name}"));
    }
}
