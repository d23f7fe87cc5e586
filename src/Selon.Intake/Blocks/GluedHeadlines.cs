using System.Collections.Frozen;
using Selon.Intake.Data;

namespace Selon.Intake.Blocks;

/// <summary>
/// Finds headlines of other articles that a copied page left run together without a space: a lower-case letter with a capital right
/// behind it, several words on both sides, and no sentence anywhere in the block.
/// </summary>
internal static class GluedHeadlines
{
    private const int MaxLength = 600;
    private static readonly FrozenSet<string> Starts = EmbeddedTable.Rows("glue-starts").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StartsOf = Starts.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Camel = EmbeddedTable.Rows("camel-words").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CamelOf = Camel.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Are(ReadOnlySpan<char> block)
    {
        if (block.Length > MaxLength || UnitShape.EndsSentence(block) || UnitShape.HoldsSentenceEnd(block)) return false;
        for (var at = 2; at < block.Length - 2; at++)
        {
            if (char.IsUpper(block[at]) && (char.IsLower(block[at - 1]) || block[at - 1] is '»' or '?' or '!') && IsSeam(block, at)) return true;
        }

        return false;
    }

    private static bool IsSeam(ReadOnlySpan<char> block, int at)
    {
        int start = at, end = at;
        while (start > 0 && char.IsLetter(block[start - 1])) start--;
        while (end < block.Length && char.IsLetter(block[end])) end++;
        if (CamelOf.Contains(block[start..end]) || (at - start <= 3 && at > start && char.IsUpper(block[start]))) return false;
        int before = UnitShape.Words(block[..at]), after = UnitShape.Words(block[at..]);
        return StartsOf.Contains(block[at..end]) ? before >= 3 && after >= 3 : before >= 5 && after >= 5 && end - at >= 2;
    }
}
