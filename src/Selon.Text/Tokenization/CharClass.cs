using System.Globalization;

namespace Selon.Text.Tokenization;

/// <summary>What the tokeniser needs to know about characters.</summary>
internal static class CharClass
{
    /// <summary>Letters, digits, combining marks and what is invisible inside a word (soft hyphen, joiners).</summary>
    public static bool IsWordPart(char c)
    {
        if (c < 0x80)
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        return char.IsLetterOrDigit(c) || IsMark(c) || c is '\u00AD' or '\u200C' or '\u200D';
    }

    public static bool IsMark(char c) =>
        c >= 0x300 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Spaces that may stand inside a figure (<c>12 500</c>).</summary>
    public static bool IsFigureSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>Characters that end a line.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f';

    /// <summary>Letters before which articles and pronouns are elided: vowels, mute h, y.</summary>
    public static bool TakesElision(char c) =>
        char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'à' or 'â' or 'ä' or 'é' or 'è' or 'ê' or 'ë' or 'î' or 'ï'
            or 'ô' or 'ö' or 'ù' or 'û' or 'ü' or 'æ' or 'œ' or 'á' or 'í' or 'ó' or 'ú' or 'ø' or 'å' or 'õ' or 'ã';

    public static bool IsOpening(char c) => c is '«' or '“' or '„' or '(' or '[' or '{' or '‘' or '‹' or '¿' or '¡';

    public static bool IsClosing(char c) => c is '»' or '”' or ')' or ']' or '}' or '’' or '›';

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉';
}
