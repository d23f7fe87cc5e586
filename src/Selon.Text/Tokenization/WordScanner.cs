namespace Selon.Text.Tokenization;

/// <summary>Words: letters with what may stand between them, elided beginnings, pronouns behind hyphens, abbreviations.</summary>
internal sealed class WordScanner(TokenRules rules)
{
    private const int LongestQuotation = 200;
    private const int LongestDotted = 8;

    /// <summary>Adds the word that starts at <paramref name="start"/>, in one or more tokens; returns where it ends.</summary>
    public int Scan(string text, int start, int limit, List<RawToken> tokens, bool line, bool glued)
    {
        if (Acronym(text, start, limit) is var acronym && acronym > start)
            return Add(tokens, start, EndOfEnclitic(text, acronym, limit), IsInitial(text, start, acronym) ? TokenKind.Abbreviation : TokenKind.FinalAbbreviation, line, glued);
        if (Dotted(text, start, limit, out var dotted) is var dots && dots > start)
            return Add(tokens, start, EndOfEnclitic(text, dots, limit), dotted, line, glued);
        var end = start;
        while (end < limit)
        {
            if (CharClass.IsWordPart(text[end]))
            {
                if (GluedWords.SplitsAt(text, start, end, limit, rules))
                {
                    Finish(text, start, end, limit, tokens, line, glued);
                    return Scan(text, end, limit, tokens, line: false, glued: true);
                }

                end++;
            }
            else if (CharClass.IsApostrophe(text[end]))
            {
                if (Elision(text, start, end, limit))
                    return Add(tokens, start, end + 1, TokenKind.Word, line, glued);
                if (!FollowedByWord(text, end, limit))
                {
                    if (rules.HasBareApostrophe && text[end - 1] is 's' or 'S' && end - start > 1 && !IsQuoted(text, start))
                        end++;
                    break;
                }

                end++;
            }
            else if ((IsHyphen(text, start, end) || IsAmpersand(text, end, limit)) && FollowedByWord(text, end, limit))
            {
                end++;
            }
            else if (text[end] == '(' && Option(text, end, limit) is var option and > 0)
            {
                end = option;
            }
            else
            {
                break;
            }
        }

        if (end < limit && text[end] == '+' && char.IsUpper(text[start]) && (end + 1 == limit || !CharClass.IsWordPart(text[end + 1])))
            end++; // Canal+
        return Finish(text, start, end, limit, tokens, line, glued);
    }

    /// <summary>A hyphen that belongs to its word.</summary>
    private bool IsHyphen(string text, int start, int i) =>
        CharClass.IsHyphen(text[i]) && (!rules.Splits(text[i]) || rules.IsPrefix(text.AsSpan(start, i - start)));

    /// <summary>The end of <c>'s</c> right behind an abbreviation, or where that ends.</summary>
    private int EndOfEnclitic(string text, int start, int limit)
    {
        if (start >= limit || !CharClass.IsApostrophe(text[start]))
            return start;
        var end = start + 1;
        while (end < limit && end - start < 4 && CharClass.IsWordPart(text[end]))
            end++;
        return rules.EncliticLength(text.AsSpan(start - 1, end - start + 1)) == end - start ? end : start;
    }

    /// <summary>True when a single quotation mark that stands before a word is still open, so that an apostrophe may close it.</summary>
    private static bool IsQuoted(string text, int start)
    {
        for (var i = start - 1; i >= 0 && start - i < LongestQuotation && !CharClass.IsLineEnd(text[i]); i--)
        {
            if (text[i] == '‘')
                return true;
            if (!CharClass.IsApostrophe(text[i]))
                continue;
            if (i == 0 || char.IsWhiteSpace(text[i - 1]) || CharClass.IsOpening(text[i - 1]) || text[i - 1] == '"')
                return i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
        }

        return false;
    }

    /// <summary>End of a clitic such as <c>-t-il</c> at a hyphen, or 0.</summary>
    public int CliticAt(string text, int hyphen, int limit)
    {
        var end = hyphen + 1;
        while (end < limit && end - hyphen < 8 && (char.IsLetter(text[end]) || CharClass.IsHyphen(text[end])))
            end++;
        return end - hyphen > 2 && (end == limit || !CharClass.IsWordPart(text[end])) && rules.IsClitic(text.AsSpan(hyphen + 1, end - hyphen - 1)) ? end : 0;
    }

    private int Finish(string text, int start, int end, int limit, List<RawToken> tokens, bool line, bool glued)
    {
        if (end < limit && text[end] is '.' or '°' && Abbreviation(text, start, end, limit) is { } kind)
            return Add(tokens, start, end + 1, kind, line, glued);
        var from = tokens.Count;
        var stop = end;
        while (!Tokenizer.IsTooLong(stop - start) && LastClitic(text, start, stop) is var cut and > 0)
        {
            tokens.Insert(from, new RawToken(cut, stop, TokenKind.Word, Line: false, Glued: false));
            stop = cut;
        }

        tokens.Insert(from, new RawToken(start, stop, TokenKind.Word, line, glued));
        return end;
    }

    /// <summary>Where the last pronoun behind a verb and a hyphen starts, or 0.</summary>
    private int LastClitic(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var hyphen = word.LastIndexOfAny("-\u2010\u2011");
        if (hyphen <= 0 || rules.IsWhole(word))
            return 0;
        if (hyphen > 2 && CharClass.IsHyphen(word[hyphen - 2]) && word[hyphen - 1] is 't' or 'T' && rules.IsClitic(word[(hyphen - 1)..]))
            return start + hyphen - 2;
        if (rules.IsNounClitic(word[(hyphen + 1)..]) && rules.IsNoun(word[..hyphen]) && !rules.IsKnown(word))
            return start + hyphen;
        if (!rules.IsClitic(word[(hyphen + 1)..]) || rules.IsKnown(word))
            return 0;
        var before = word[..hyphen];
        var inner = before.LastIndexOfAny("-\u2010\u2011");
        var verb = inner > 0 && rules.IsClitic(before[(inner + 1)..]) ? before[..inner] : before;
        return rules.IsVerb(verb) && (char.IsLower(word[hyphen + 1]) || !char.IsLower(word[0])) ? start + hyphen : 0;
    }

    private bool Elision(string text, int start, int apostrophe, int limit)
    {
        if (!rules.IsElision(text.AsSpan(start, apostrophe - start)))
            return false;
        if (!FollowedByWord(text, apostrophe, limit))
            return true;
        if (apostrophe - start == 1)
        {
            var end = apostrophe + 1;
            while (end < limit && end - start < 20 && (CharClass.IsWordPart(text[end]) || CharClass.IsHyphen(text[end])))
                end++;
            if (rules.IsWhole(text.AsSpan(start, end - start)))
                return false;
        }

        var next = text[apostrophe + 1];
        var name = char.IsUpper(text[start]) && char.IsUpper(next) && apostrophe + 2 < limit && char.IsLower(text[apostrophe + 2]);
        return CharClass.TakesElision(next) || !name;
    }

    /// <summary>End of an optional ending such as <c>(s)</c> or <c>(ES)</c>, or 0.</summary>
    private static int Option(string text, int open, int limit)
    {
        var end = open + 1;
        while (end < limit && end - open < 4 && char.ToLowerInvariant(text[end]) is 'e' or 's' or 'x')
            end++;
        return end > open + 1 && end < limit && text[end] == ')' && (end + 1 == limit || !CharClass.IsWordPart(text[end + 1])) ? end + 1 : 0;
    }

    private static bool FollowedByWord(string text, int i, int limit) => i + 1 < limit && char.IsLetterOrDigit(text[i + 1]);

    /// <summary>AT&amp;T, R&amp;D.</summary>
    private static bool IsAmpersand(string text, int i, int limit) =>
        text[i] == '&' && i + 1 < limit && char.IsUpper(text[i + 1]) && i > 0 && char.IsUpper(text[i - 1]);

    /// <summary>End of single letters with full stops: <c>R.E.M.</c>, <c>J.-C.</c>, <c>U.S.A</c>; needs two of them.</summary>
    private static int Acronym(string text, int start, int limit)
    {
        var i = start;
        var letters = 0;
        while (i + 1 < limit && char.IsUpper(text[i]) && text[i + 1] == '.' && letters < 12)
        {
            letters++;
            i += 2;
            if (i + 1 < limit && CharClass.IsHyphen(text[i]) && char.IsUpper(text[i + 1]) && i + 2 < limit && text[i + 2] == '.')
                i++;
        }

        if (letters > 0 && i < limit && char.IsUpper(text[i]) && (i + 1 == limit || !CharClass.IsWordPart(text[i + 1])))
            return i + 1;
        return letters >= 2 && (i >= limit || !CharClass.IsWordPart(text[i])) ? i : letters >= 2 ? i : start;
    }

    /// <summary>End of small letters with full stops inside that the abbreviations list has: <c>p.m.</c>, <c>Ph.D.</c></summary>
    private int Dotted(string text, int start, int limit, out TokenKind kind)
    {
        kind = TokenKind.Abbreviation;
        var end = start;
        while (end < limit && end - start < LongestDotted && (char.IsLetter(text[end]) || text[end] == '.'))
            end++;
        if (end - start < 3 || text.AsSpan(start, end - start - 1).IndexOf('.') is not (> 0 and < 3))
            return start;
        var word = text.AsSpan(start, (text[end - 1] == '.' ? end - 1 : end) - start);
        if (rules.Abbreviation(word) is not { } found || !word.Contains('.'))
            return start;
        kind = found == AbbreviationKind.End ? TokenKind.FinalAbbreviation : TokenKind.Abbreviation;
        return end;
    }

    private bool IsInitial(string text, int start, int end) => text.AsSpan(start, end - start) is var word && word.Contains('-') && !rules.IsWhole(word);

    private TokenKind? Abbreviation(string text, int start, int end, int limit)
    {
        var word = text.AsSpan(start, end - start);
        if (text[end] == '°')
            return word is "n" or "N" ? TokenKind.Abbreviation : null;
        var next = end + 1;
        while (next < limit && next - end < 4 && CharClass.IsFigureSpace(text[next]))
            next++;
        var after = next < limit ? text[next] : '\n';
        switch (rules.Abbreviation(word))
        {
            case AbbreviationKind.Any:
                return TokenKind.Abbreviation;
            case AbbreviationKind.Number:
                return char.IsAsciiDigit(after) ? TokenKind.Abbreviation : Initial(text, start, end, next, limit);
            case AbbreviationKind.Lower:
                return char.IsAsciiDigit(after) || char.IsLower(after) || after is ',' or ';' or ')' or ':' ? TokenKind.Abbreviation : null;
            case AbbreviationKind.End:
                return TokenKind.FinalAbbreviation;
            default:
                return Initial(text, start, end, next, limit);
        }
    }

    /// <summary>A single capital with a full stop before a capitalised word that does not start sentences.</summary>
    private TokenKind? Initial(string text, int start, int end, int next, int limit)
    {
        if (end - start != 1 || !char.IsUpper(text[start]) || next >= limit || !char.IsUpper(text[next]))
            return null;
        var stop = next + 1;
        while (stop < limit && stop - next < 30 && CharClass.IsWordPart(text[stop]))
            stop++;
        return rules.IsFunctionWord(text.AsSpan(next, stop - next)) ? null : TokenKind.Abbreviation;
    }

    private static int Add(List<RawToken> tokens, int start, int end, TokenKind kind, bool line, bool glued)
    {
        tokens.Add(new RawToken(start, end, kind, line, glued));
        return end;
    }
}
