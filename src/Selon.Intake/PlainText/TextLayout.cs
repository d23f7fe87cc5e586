using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Selon.Intake.PlainText;

/// <summary>
/// Brings plain text to paragraphs separated by <c>\n\n</c>: each line is one, save where lines were wrapped to a width.
/// Only line ends, white space at the ends of lines and codes that show as nothing change; every other character stays.
/// </summary>
internal static class TextLayout
{
    private static readonly SearchValues<char> Dropped = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\uFEFF");

    public static string Normalize(ReadOnlySpan<char> raw)
    {
        var wrap = LineWrap.Of(raw);
        var text = new StringBuilder(raw.Length + 16);
        var lines = new LineCursor(raw);
        ReadOnlySpan<char> last = default;
        while (lines.MoveNext())
        {
            var line = lines.Line;
            if (text.Length > 0) text.Append(Separator(wrap, last, line, lines.AfterBlank));
            AppendClean(text, line);
            last = line;
        }

        return text.ToString();
    }

    /// <summary>For each code unit of <paramref name="normalized"/> where it stands in <paramref name="raw"/>; white space put in, where it was put.</summary>
    public static ImmutableArray<int> Origins(ReadOnlySpan<char> raw, ReadOnlySpan<char> normalized)
    {
        var origins = new int[normalized.Length];
        var at = 0;
        for (var i = 0; i < normalized.Length; i++)
        {
            // Only white space and dropped codes differ, so what follows is found without looking back.
            if (!char.IsWhiteSpace(normalized[i]))
            {
                while (at < raw.Length && raw[at] != normalized[i])
                    at++;
            }

            origins[i] = Math.Min(at, raw.Length - 1);
            if (at < raw.Length && raw[at] == normalized[i])
                at++;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(origins);
    }

    private static string Separator(LineWrap wrap, ReadOnlySpan<char> last, ReadOnlySpan<char> line, bool afterBlank)
    {
        if (afterBlank || !wrap.Joins(last, line)) return "\n\n";
        // A word broken at its own hyphen: porte-|parole.
        return last.Length > 1 && last[^1] == '-' && char.IsLetter(last[^2]) && char.IsLower(line[0]) ? "" : " ";
    }

    private static void AppendClean(StringBuilder text, ReadOnlySpan<char> line)
    {
        for (int at; (at = line.IndexOfAny(Dropped)) >= 0; line = line[(at + 1)..]) text.Append(line[..at]);
        text.Append(line);
    }
}
