namespace Selon.Text.Tokenization;

/// <summary>
/// The place and date that open a dispatch and end with a dash: <c>GENÈVE –</c>, <c>Lyon, 5 octobre 2024 –</c>,
/// <c>PARIS (AFP) -</c>, <c>CAIRO --</c>. They are a sentence of their own; left in, they would be read as the subject of what follows.
/// </summary>
internal static class DateLine
{
    private const int Longest = 12;
    private const int ShortestText = 6;

    /// <summary>True when the tokens of a block up to and with the dash at <paramref name="i"/> are such a line.</summary>
    public static bool EndsAt(string text, List<RawToken> tokens, int i)
    {
        if (i is 0 or > Longest || tokens.Count - i < ShortestText || !IsDash(text, tokens, i))
            return false;
        var next = text[tokens[i + 1].Start];
        if (!char.IsUpper(next) && !CharClass.IsOpening(next) && next != '"')
            return false;
        var afterNumber = false;
        for (var k = 0; k < i; k++)
        {
            var token = tokens[k].In(text);
            if (!char.IsUpper(token[0]) && !char.IsAsciiDigit(token[0]) && token[0] is not (',' or '(' or ')' or '.' or '/') && !afterNumber)
                return false;
            afterNumber = char.IsAsciiDigit(token[0]);
        }

        return char.IsUpper(text[tokens[0].Start]);
    }

    private static bool IsDash(string text, List<RawToken> tokens, int i) =>
        tokens[i].In(text) is "–" or "—" or "-" or "--"
        && tokens[i].Start > tokens[i - 1].End
        && tokens[i + 1].Start > tokens[i].End;
}
