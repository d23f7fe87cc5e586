using System.Text;

namespace Selon.Exports;

/// <summary>Text into HTML and XML.</summary>
internal static class Markup
{
    /// <summary>
    /// Appends text so that it is text and nothing else, in an element as in a quoted attribute. Characters that XML 1.0 does not
    /// allow become U+FFFD.
    /// </summary>
    public static StringBuilder AppendText(this StringBuilder output, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' => output.Append("&quot;"),
                '\'' => output.Append("&#39;"),
                _ when char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) => output.Append(c).Append(text[++i]),
                _ when IsAllowed(c) => output.Append(c),
                _ => output.Append('\uFFFD'),
            };
        }

        return output;
    }

    private static bool IsAllowed(char c) => c is '\t' or '\n' or (>= ' ' and not ((>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF'));
}
