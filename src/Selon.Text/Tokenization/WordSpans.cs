namespace Selon.Text.Tokenization;

/// <summary>Where the words of a token stand.</summary>
internal static class WordSpans
{
    /// <summary>
    /// The span of the word <paramref name="i"/>: its part of the token where the words of the token are its pieces (<c>do</c> and
    /// <c>n't</c>), else the whole token (<c>de</c> and <c>le</c> in <c>du</c>).
    /// </summary>
    public static TextSpan Of(Token token, List<string> forms, int i)
    {
        if (token.Words.Length == 1)
            return token.Span;
        int before = 0, all = 0;
        for (var k = token.Words.Start; k < token.Words.End; k++)
        {
            before += k < i ? forms[k].Length : 0;
            all += forms[k].Length;
        }

        var start = token.Span.Start + before;
        return all == token.Span.End - token.Span.Start ? new TextSpan(start, start + forms[i].Length) : token.Span;
    }
}
