using System.Collections.Frozen;
using System.Text;
using Selon.Intake.Data;

namespace Selon.Intake.Addresses;

/// <summary>Parameters that tell where a reader came from and nothing of the page (<c>tracking-parameters.tsv</c>).</summary>
internal static class Tracking
{
    private static readonly FrozenSet<string> Whole = Of("whole").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WholeOf = Whole.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] Prefixes = [.. Of("prefix")];

    /// <param name="query">With its question mark, or empty.</param>
    public static string Without(string query)
    {
        if (query.Length < 2) return "";
        var result = new StringBuilder(query.Length);
        var rest = query.AsSpan(1);
        foreach (var range in rest.Split('&'))
        {
            var parameter = rest[range];
            if (parameter.IsEmpty || Is(parameter)) continue;
            result.Append(result.Length == 0 ? '?' : '&').Append(parameter);
        }

        return result.ToString();
    }

    private static bool Is(ReadOnlySpan<char> parameter)
    {
        var equals = parameter.IndexOf('=');
        var name = equals < 0 ? parameter : parameter[..equals];
        // "&amp;" of a page that escaped its address twice.
        if (name.StartsWith("amp;", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        if (WholeOf.Contains(name)) return true;
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static IEnumerable<string> Of(string match) => EmbeddedTable.Rows("tracking-parameters").Where(row => row[1] == match).Select(row => row[0]);
}
