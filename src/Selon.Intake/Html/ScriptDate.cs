using Selon.Intake.Data;
using Selon.Intake.Dates;

namespace Selon.Intake.Html;

/// <summary>The day of publication in the data that a page's scripts carry: <c>"publishedDate":"2016-11-04T20:37:27Z"</c>.</summary>
internal static class ScriptDate
{
    private const int MaxScript = 4 * 1024 * 1024;
    private const int MaxValue = 40;
    private static readonly string[] Keys = [.. EmbeddedTable.Rows("date-keys").Select(row => $"\"{row[0]}\"")];

    /// <summary>Null when there is none, or when the scripts tell several days: those of other articles are among them.</summary>
    public static string? Published(PageSource page)
    {
        string? found = null;
        for (var i = 0; i < page.Scripts; i++)
        {
            var text = page.Script(i);
            if (text.Length > MaxScript) continue;
            foreach (var key in Keys)
            {
                for (var rest = text; rest.IndexOf(key, StringComparison.Ordinal) is >= 0 and var at;)
                {
                    rest = rest[(at + key.Length)..];
                    if (Value(rest) is not { Length: >= 10 } date) continue;
                    if (found is not null && !date.AsSpan(0, 10).SequenceEqual(found.AsSpan(0, 10))) return null;
                    found ??= date;
                }
            }
        }

        return found;
    }

    /// <summary>The date between quotation marks behind a colon.</summary>
    private static string? Value(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxValue + 8)].TrimStart();
        if (text.IsEmpty || text[0] != ':') return null;
        text = text[1..].TrimStart();
        if (text.IsEmpty || text[0] != '"') return null;
        var end = text[1..].IndexOf('"');
        return end < 0 ? null : EdtfDate.Read(text.Slice(1, end).ToString());
    }
}
