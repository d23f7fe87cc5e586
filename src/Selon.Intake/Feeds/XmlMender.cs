using System.Globalization;
using System.Net;
using System.Text;

namespace Selon.Intake.Feeds;

/// <summary>
/// Mends what feeds get wrong below the level of tags, so that an XML parser gets to their tags: text before the first one, names of HTML
/// entities, bare ampersands, characters that XML does not have. Line ends stay where they are. One pass.
/// </summary>
internal static class XmlMender
{
    private const int MaxReference = 32;

    /// <summary>Deepest nesting of elements: the parser takes time in its square to say that they are not closed.</summary>
    private const int MaxDepth = 500;

    /// <exception cref="IntakeException">Nested too deep.</exception>
    public static string Mend(string xml)
    {
        var start = Math.Max(0, xml.IndexOf('<', StringComparison.Ordinal));
        // An XML declaration stands at the very beginning; lines before other tags count as lines.
        if (!xml.AsSpan(start).StartsWith("<?xml")) start = 0;
        var text = new StringBuilder(xml.Length);
        var depth = 0;
        for (var at = start; at < xml.Length;)
        {
            var rest = xml.AsSpan(at);
            var verbatim = rest.StartsWith("<![CDATA[") ? End(rest, "]]>") : rest.StartsWith("<!--") ? End(rest, "-->") : 0;
            if (verbatim > 0)
            {
                foreach (var c in rest[..verbatim]) text.Append(Allowed(c));
                at += verbatim;
            }
            else if (rest[0] == '<' && rest.Length > 1)
            {
                depth = Math.Max(0, depth + Nesting(rest));
                if (depth > MaxDepth) throw new IntakeException($"nests elements more than {MaxDepth} deep");
                text.Append('<');
                at++;
            }
            else if (rest[0] == '&')
            {
                at += Reference(rest, text);
            }
            else if (char.IsHighSurrogate(rest[0]) && rest.Length > 1 && char.IsLowSurrogate(rest[1]))
            {
                text.Append(rest[..2]);
                at += 2;
            }
            else
            {
                text.Append(char.IsSurrogate(rest[0]) ? '\uFFFD' : Allowed(rest[0]));
                at++;
            }
        }

        return text.ToString();
    }

    /// <summary>1 for a tag that opens an element, -1 for one that closes one, else 0.</summary>
    private static int Nesting(ReadOnlySpan<char> tag)
    {
        if (tag[1] is '/') return -1;
        if (tag[1] is '!' or '?' || char.IsWhiteSpace(tag[1])) return 0;
        var end = tag[1..].IndexOfAny('>', '<');
        return end > 0 && tag[end + 1] == '>' && tag[end] == '/' ? 0 : 1;
    }

    private static int End(ReadOnlySpan<char> rest, string mark)
    {
        var at = rest.IndexOf(mark);
        return at < 0 ? rest.Length : at + mark.Length;
    }

    private static char Allowed(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? ' ' : c;

    /// <summary>Writes what stands behind an ampersand as XML knows it; gives the characters read.</summary>
    private static int Reference(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var end = rest[..Math.Min(rest.Length, MaxReference)].IndexOf(';');
        if (end > 1)
        {
            var name = rest[1..end];
            if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            {
                text.Append(rest[..(end + 1)]);
                return end + 1;
            }

            if (Character(name, rest[..(end + 1)]) is { } character)
            {
                text.Append(WebUtility.HtmlEncode(character));
                return end + 1;
            }
        }

        text.Append("&amp;");
        return 1;
    }

    private static string? Character(ReadOnlySpan<char> name, ReadOnlySpan<char> whole)
    {
        if (name[0] == '#')
        {
            var hex = name.Length > 1 && name[1] is 'x' or 'X';
            if (!int.TryParse(name[(hex ? 2 : 1)..], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return null;
            // HTML reads the numbers of the C1 controls as windows-1252.
            if (code is >= 0x80 and < 0xA0) return Decoding.EncodingLabels.Windows1252.GetString([(byte)code]);
            return Rune.IsValid(code) && (code >= ' ' || code is '\t' or '\n' or '\r') && code is not (0xFFFE or 0xFFFF) ? new Rune(code).ToString() : " ";
        }

        var decoded = WebUtility.HtmlDecode(whole.ToString());
        return decoded.Length > 0 && decoded[0] != '&' ? decoded : null;
    }
}
