namespace Selon.Text.Tokenization;

/// <summary>
/// Cuts text into tokens as Universal Dependencies of the language has them. One pass, linear time; every character that is not
/// white space gets into exactly one token.
/// </summary>
internal sealed class Tokenizer(TokenRules rules)
{
    private const int LongestInspected = 60;
    private readonly WordScanner _words = new(rules);

    /// <summary>Appends the tokens of <paramref name="span"/>.</summary>
    public void Tokenize(string text, TextSpan span, List<RawToken> tokens)
    {
        var chunkEnd = -1;
        var line = true;
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                line |= CharClass.IsLineEnd(c);
                i++;
                continue;
            }

            var count = tokens.Count;
            var isChunk = i >= chunkEnd;
            if (isChunk)
                chunkEnd = EndOfChunk(text, i, span.End);
            if (isChunk || AddressScanner.StartsAt(text, i, chunkEnd))
                i = AddressScanner.Scan(text, i, chunkEnd, rules, tokens, line);

            if (tokens.Count == count)
                i = Next(text, i, span, tokens, line);
            line = false;
        }
    }

    private int Next(string text, int i, TextSpan span, List<RawToken> tokens, bool line)
    {
        var c = text[i];
        if (rules.Sign(text.AsSpan(i, span.End - i)) is var sign and > 0)
            return Add(tokens, i, i + sign, TokenKind.Mark, line);
        if (NumberScanner.StartsAt(text, i, span))
            return NumberScanner.Scan(text, i, span.End, rules, tokens, line);
        if (CharClass.IsWordPart(c) && !CharClass.IsMark(c))
            return _words.Scan(text, i, span.End, tokens, line, glued: false);
        if (CharClass.IsHyphen(c) && _words.CliticAt(text, i, span.End) is var clitic and > 0)
            return Add(tokens, i, clitic, TokenKind.Word, line);
        var end = i + 1;
        if (char.IsHighSurrogate(c) && end < span.End && char.IsLowSurrogate(text[end]))
            end++;
        else if (c == '°' && end < span.End && text[end] is 'C' or 'F' && (end + 1 == span.End || !CharClass.IsWordPart(text[end + 1])))
            end++;
        else if (c is '.' or '-' or '*' or '=' or '_' or '~' or '–' or '—' || rules.Runs(c))
            end = EndOfRun(text, i, span.End);
        while (end < span.End && CharClass.IsMark(text[end]))
            end++;
        return Add(tokens, i, end, TokenKind.Mark, line);
    }

    private static int Add(List<RawToken> tokens, int start, int end, TokenKind kind, bool line)
    {
        tokens.Add(new RawToken(start, end, kind, line, Glued: false));
        return end;
    }

    private static int EndOfRun(string text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit && text[end] == text[start])
            end++;
        return end;
    }

    private static int EndOfChunk(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    /// <summary>The longest token whose inside is looked at for clitics and glued sentences.</summary>
    public static bool IsTooLong(int length) => length > LongestInspected;
}
