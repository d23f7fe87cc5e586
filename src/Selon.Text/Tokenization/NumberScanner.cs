namespace Selon.Text.Tokenization;

/// <summary>
/// Figures: groups of three with spaces or points, decimals, dates (<c>19/09/2023</c>), ranges (<c>2005-2006</c>), ordinals
/// (<c>1er</c>), times (<c>14h30</c> is three tokens), and mixtures such as <c>115L</c>.
/// </summary>
internal static class NumberScanner
{
    public static bool StartsAt(string text, int i, TextSpan span)
    {
        if (char.IsAsciiDigit(text[i]))
            return true;
        return text[i] is '-' or '+' or '−' && i + 1 < span.End && char.IsAsciiDigit(text[i + 1])
            && (i == span.Start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '(');
    }

    public static int Scan(string text, int start, int limit, TokenRules rules, List<RawToken> tokens, bool line)
    {
        var end = Digits(text, text[start] is '-' or '+' or '−' ? start + 1 : start, limit);
        end = rules.Splits(' ') ? end : Groups(text, start, end, limit);
        end = Joined(text, end, limit, rules);
        if (end < limit && text[end] is 'h' or 'H' && IsHour(text, start, end, limit, out var minutes))
        {
            Add(tokens, start, end, TokenKind.Number, line);
            Add(tokens, end, end + 1, TokenKind.Word, line: false);
            if (minutes > end + 1)
                Add(tokens, end + 1, minutes, TokenKind.Number, line: false);
            return minutes;
        }

        var kind = TokenKind.Number;
        if (end < limit && char.IsLetter(text[end]) && !IsGluedWord(text, end, limit, rules) && !IsUnit(text, end, limit, rules))
        {
            kind = TokenKind.Word;
            while (end < limit && (CharClass.IsWordPart(text[end]) || IsJoint(text, end, limit, rules)))
                end++;
        }

        Add(tokens, start, end, kind, line);
        return end;
    }

    private static void Add(List<RawToken> tokens, int start, int end, TokenKind kind, bool line) =>
        tokens.Add(new RawToken(start, end, kind, line, Glued: false));

    private static int Digits(string text, int i, int limit)
    {
        while (i < limit && char.IsAsciiDigit(text[i]))
            i++;
        return i;
    }

    /// <summary>Takes in <c> 500</c> after one to three digits, again and again.</summary>
    private static int Groups(string text, int start, int end, int limit)
    {
        if (end - start > 3 || text[start] == '0')
            return end;
        while (end + 3 < limit && CharClass.IsFigureSpace(text[end]) && Digits(text, end + 1, Math.Min(limit, end + 5)) == end + 4)
            end += 4;
        if (end + 4 == limit && CharClass.IsFigureSpace(text[end]) && Digits(text, end + 1, limit) == limit)
            end = limit;
        return end;
    }

    /// <summary>Takes in decimals, dates and ranges: a joint with digits on its other side.</summary>
    private static int Joined(string text, int end, int limit, TokenRules rules)
    {
        while (end + 1 < limit && text[end] is '.' or ',' or '/' or ':' or '-' or '\'' && char.IsAsciiDigit(text[end + 1]))
        {
            if (rules.Splits(text[end]) && IsRange(text, end, limit))
                return end;
            end = Digits(text, end + 1, limit);
        }

        return end;
    }

    /// <summary>True at the only hyphen of a figure, unless the figure looks like a telephone number (<c>555-0199</c>).</summary>
    private static bool IsRange(string text, int hyphen, int limit)
    {
        var end = Digits(text, hyphen + 1, limit);
        var before = hyphen;
        while (before > 0 && char.IsAsciiDigit(text[before - 1]))
            before--;
        if (before > 0 && text[before - 1] == text[hyphen])
            return false;
        return !(end + 1 < limit && text[end] == text[hyphen] && char.IsAsciiDigit(text[end + 1])) && !(hyphen - before == 3 && end - hyphen == 5);
    }

    private static bool IsJoint(string text, int i, int limit, TokenRules rules) =>
        text[i] is '-' or '/' && i + 1 < limit && char.IsLetterOrDigit(text[i + 1]) && !rules.Splits(text[i]);

    private static bool IsUnit(string text, int start, int limit, TokenRules rules)
    {
        var end = start;
        while (end < limit && end - start < 10 && CharClass.IsWordPart(text[end]))
            end++;
        return rules.IsUnit(text.AsSpan(start, end - start));
    }

    private static bool IsHour(string text, int start, int end, int limit, out int minutes)
    {
        minutes = Digits(text, end + 1, Math.Min(limit, end + 4));
        return end - start <= 2 && minutes - end - 1 is 0 or 2 && (minutes == limit || !char.IsLetterOrDigit(text[minutes]));
    }

    /// <summary>A capitalised known word run into a figure ("en 2023Le").</summary>
    private static bool IsGluedWord(string text, int i, int limit, TokenRules rules)
    {
        if (!char.IsUpper(text[i]) || i + 1 >= limit || !char.IsLower(text[i + 1]))
            return false;
        var end = i + 1;
        while (end < limit && end - i < 30 && char.IsLower(text[end]))
            end++;
        return rules.IsKnown(text.AsSpan(i, end - i));
    }
}
