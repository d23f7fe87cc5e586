using System.Collections.Immutable;

namespace Selon.Dossiers.Corrections;

/// <summary>What a log of corrections comes to.</summary>
public static class CorrectionLog
{
    /// <summary>The entries that hold, in their order: neither taken back nor undos themselves.</summary>
    /// <param name="entries">The whole log, by number.</param>
    public static ImmutableArray<Correction> Active(IReadOnlyList<Correction> entries)
    {
        // From the last to the first: an undo that is itself undone takes nothing back.
        var undone = new HashSet<long>();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var entry = entries[i];
            if (entry.Undoes is { } target && target < entry.Number && !undone.Contains(entry.Number))
                undone.Add(target);
        }

        return [.. entries.Where(e => e.Kind != CorrectionKind.Undo && !undone.Contains(e.Number))];
    }
}
