namespace Selon.Text.Tokenization;

/// <summary>Decides after which tokens of a block a sentence ends.</summary>
internal sealed class SentenceSplitter(TokenRules rules, SoftBoundaries? soft)
{
    /// <summary>No sentence is longer, in tokens: the parser's time grows with the square of the length.</summary>
    public const int LongestSentence = 200;

    private const int SearchBack = 80;

    /// <summary>Writes the end (exclusive token index) of every sentence of <paramref name="tokens"/> to <paramref name="ends"/>.</summary>
    public void Split(string text, List<RawToken> tokens, List<int> ends)
    {
        var quotes = new QuoteState();
        var start = 0;
        var goesOnTo = 0;
        soft?.State.Begin();
        for (var i = 0; i < tokens.Count; i++)
        {
            quotes.Pass(text, tokens, i);
            var end = 0;
            if (i + 1 == tokens.Count || StartsLine(text, tokens, i + 1) || tokens[i + 1].Glued)
                end = i + 1;
            else if (i >= goesOnTo && CanEnd(text, tokens, start, i))
                end = EndAfterClosers(text, tokens, start, i, quotes, out goesOnTo);
            if (end == 0 && start == 0 && DateLine.EndsAt(text, tokens, i))
                end = i + 1;
            var unmarked = end == 0 && soft is not null && SoftBoundaries.IsCandidate(text, tokens, i) && soft.Ends(text, tokens, i);
            if (unmarked)
                end = i + 1;
            if (end == 0 && i + 1 - start >= LongestSentence)
                end = Cut(text, tokens, start, i + 1);
            if (end == 0)
                continue;
            ends.Add(end);
            start = end;
            soft?.State.Begin(start, unmarked);
            while (i < end - 1)
                quotes.Pass(text, tokens, ++i);
        }
    }

    /// <summary>A line break ends a sentence, unless the text only goes on in lower case.</summary>
    private static bool StartsLine(string text, List<RawToken> tokens, int i)
    {
        if (!tokens[i].Line)
            return false;
        var c = text[tokens[i].Start];
        var before = text[tokens[i - 1].End - 1];
        return !char.IsLower(c) || CharClass.IsStop(before) || before is ':' or ';' or '»';
    }

    private static bool CanEnd(string text, List<RawToken> tokens, int start, int i)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.FinalAbbreviation)
            return true;
        if (token.Kind != TokenKind.Mark || !CharClass.IsStop(text[token.End - 1]))
            return false;
        // "1. Titre", "2.1. Titre": the number of a heading or a list.
        return !(i == start + 1 && tokens[start].Kind == TokenKind.Number && token.Start == tokens[start].End && token.End - token.Start == 1
            && tokens[start].End - tokens[start].Start <= 5);
    }

    /// <summary>
    /// The end of the sentence behind closing quotes and brackets, or 0 when what follows goes on with it; then no mark before
    /// <paramref name="goesOnTo"/> ends it either.
    /// </summary>
    private int EndAfterClosers(string text, List<RawToken> tokens, int start, int i, QuoteState quotes, out int goesOnTo)
    {
        var next = i + 1;
        while (next < tokens.Count && next - start < LongestSentence - 3 && tokens[next].Kind == TokenKind.Mark && Closes(text, tokens, next, quotes))
            quotes.Pass(text, tokens, next++);
        if (IsReference(text, tokens, next))
            next += 3;
        goesOnTo = next;
        if (next == tokens.Count || next - start >= LongestSentence - 3 || tokens[next].Line)
            return next;
        return Starts(text, tokens, i, next) ? next : 0;
    }

    /// <summary>The number of a footnote, <c>[12]</c>, set behind the full stop.</summary>
    private static bool IsReference(string text, List<RawToken> tokens, int i) =>
        i + 2 < tokens.Count && text[tokens[i].Start] == '[' && tokens[i + 1].Kind == TokenKind.Number && text[tokens[i + 2].Start] == ']'
        && !tokens[i].Line && tokens[i].End == tokens[i + 1].Start && tokens[i + 1].End == tokens[i + 2].Start;

    private static bool Closes(string text, List<RawToken> tokens, int i, QuoteState quotes)
    {
        var c = text[tokens[i].Start];
        return CharClass.IsStop(c) || CharClass.IsClosing(c) || (c == '"' && quotes.Closes(tokens, i));
    }

    private bool Starts(string text, List<RawToken> tokens, int last, int next)
    {
        var c = text[tokens[next].Start];
        var spaced = tokens[next].Start > tokens[next - 1].End;
        var final = tokens[last].Kind == TokenKind.FinalAbbreviation;
        if (char.IsUpper(c))
            return final ? rules.IsFunctionWord(tokens[next].In(text)) : spaced || tokens[next].Kind == TokenKind.Word;
        if (final || !spaced)
            return false;
        return char.IsAsciiDigit(c) || (CharClass.IsOpening(c) && c != '(') || c is '"' or '–' or '—' or '-' or '•'
            || (c == '(' && next + 1 < tokens.Count && char.IsUpper(text[tokens[next + 1].Start]));
    }

    /// <summary>Where to cut a sentence that is too long: after its last strong mark, else its last comma, else right here.</summary>
    private static int Cut(string text, List<RawToken> tokens, int start, int end)
    {
        var comma = 0;
        for (var k = end - 1; k > Math.Max(start, end - SearchBack); k--)
        {
            if (tokens[k].Kind != TokenKind.Mark)
                continue;
            switch (text[tokens[k].Start])
            {
                case ';' or ':' or '•' or '|':
                    return k + 1;
                case ',' when comma == 0:
                    comma = k + 1;
                    break;
                default:
                    break;
            }
        }

        return comma > 0 ? comma : end;
    }

    /// <summary>
    /// Whether straight quotation marks, which look the same on both sides, are open. The side on which a space stands tells;
    /// with spaces on both or on neither they take turns.
    /// </summary>
    private struct QuoteState
    {
        private bool _open;

        public readonly bool Closes(List<RawToken> tokens, int i)
        {
            var before = i > 0 && tokens[i - 1].End == tokens[i].Start;
            var after = i + 1 < tokens.Count && tokens[i].End == tokens[i + 1].Start;
            return before == after ? _open : before;
        }

        public void Pass(string text, List<RawToken> tokens, int i)
        {
            if (text[tokens[i].Start] == '"')
                _open = !Closes(tokens, i);
        }
    }
}
