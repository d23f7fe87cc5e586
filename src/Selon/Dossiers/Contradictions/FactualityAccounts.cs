using System.Collections.Immutable;
using Selon.Dossiers.Merging;
using Selon.Events;
using Selon.Records;

namespace Selon.Dossiers.Contradictions;

/// <summary>One account says that it happened, another that it did not.</summary>
internal static class FactualityAccounts
{
    public static void Find(IReadOnlyList<EventDigest> mentions, ImmutableArray<Contradiction>.Builder found)
    {
        var accounts = new Accounts<Factuality>();
        foreach (var m in Accounts<Factuality>.InOrder(mentions))
            accounts.Add(mentions[m].Factuality, mentions[m].Factuality.Name(), m, (a, b) => a == b);
        var values = accounts.Values;
        if (values.Any(a => values.Any(b => FactualityClass.AreOpposed(a, b))))
            found.Add(accounts.ToContradiction(ContradictionField.Factuality, isUpdate: false, "one account says that it happened, another that it did not"));
    }
}
