using Selon.Text;

namespace Selon.Statements;

/// <summary>
/// Pairs quotation marks block by block: «…» “…” "…" and what is nested inside. A mark left open ends with its block and,
/// when the next block begins with a mark of the same kind, goes on there.
/// </summary>
public static class QuotationFinder
{
    private const int MaximumDepth = 8;

    /// <summary>Most words between single marks when no punctuation stands before the closing one.</summary>
    private const int ShortQuotation = 8;

    /// <summary>Most characters between single marks; bounds the search.</summary>
    private const int LongestSingle = 2_000;

    /// <summary>True for every mark that opens or closes a quotation; apostrophes are none.</summary>
    public static bool IsMark(char c) => c is '«' or '»' or '“' or '”' or '„' or '‟' or '"' or '‹' or '›' or '〝' or '〞';

    /// <summary>All quotations of the article's own blocks, by start, outer before inner.</summary>
    public static List<Quotation> Find(Article article)
    {
        var found = new List<Quotation>();
        var open = new Stack<(char Mark, int Start)>();
        var leftOpen = '\0';
        for (var b = 0; b < article.Blocks.Length; b++)
        {
            var block = article.Blocks[b];
            if (!block.IsArticle)
                continue;
            var continues = leftOpen != '\0' && FirstMark(article.Text, block.Span) == leftOpen;
            leftOpen = FindInBlock(article.Text, block.Span, b, continues, open, found);
        }

        found.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Depth.CompareTo(b.Depth));
        return found;
    }

    private static char FindInBlock(string text, TextSpan block, int index, bool continues, Stack<(char Mark, int Start)> open, List<Quotation> found)
    {
        open.Clear();
        for (var i = block.Start; i < block.End; i++)
        {
            var c = text[i];
            if (c is '\'' or '‘' && open.Count == 0 && SingleQuotation(text, block, i) is > 0 and var closed)
            {
                found.Add(new Quotation(new TextSpan(i, closed), index, 0, false));
                i = closed - 1;
                continue;
            }

            if (!IsMark(c))
                continue;
            if (Opens(text, block, i, open))
            {
                if (open.Count < MaximumDepth)
                    open.Push((c, i));
            }
            else if (open.Count > 0)
            {
                // A closing mark of another kind closes what is open inside its pair as well.
                while (open.Count > 1 && !Closes(c, open.Peek().Mark) && open.Any(o => Closes(c, o.Mark)))
                    Add(open.Pop().Start, i);
                if (Closes(c, open.Peek().Mark))
                    Add(open.Pop().Start, i + 1);
            }
        }

        var left = '\0';
        while (open.Count > 0)
        {
            var (mark, start) = open.Pop();
            left = mark;
            Add(start, block.End);
        }

        return left;

        void Add(int start, int end) =>
            found.Add(new Quotation(new TextSpan(start, end), index, open.Count, continues && start == FirstMarkAt(text, block)));
    }

    private static bool Opens(string text, TextSpan block, int i, Stack<(char Mark, int Start)> open)
    {
        switch (text[i])
        {
            case '«' or '“' or '„' or '‹' or '〝':
                return true;
            case '"' or '‟':
                var before = i > block.Start ? text[i - 1] : ' ';
                var after = i + 1 < block.End ? text[i + 1] : ' ';
                if (open.Any(o => o.Mark == text[i]))
                    return (char.IsWhiteSpace(before) || before is '(' or '[') && char.IsLetterOrDigit(after) && open.Peek().Mark != text[i];
                return !char.IsWhiteSpace(after) || char.IsWhiteSpace(before);
            default:
                return false;
        }
    }

    /// <summary>
    /// The end of a quotation between single marks (‘…’, '…', ''…'') that opens at <paramref name="start"/>, or 0. Apostrophes look the
    /// same: the quotation opens before a letter and behind a space, and closes behind punctuation or after a few words.
    /// </summary>
    private static int SingleQuotation(string text, TextSpan block, int start)
    {
        var doubled = start + 1 < block.End && text[start + 1] == '\'' && text[start] == '\'';
        var first = start + (doubled ? 2 : 1);
        if (first >= block.End || !(char.IsLetterOrDigit(text[first]) || text[first] is '$' or '.' or '…') || start > block.Start && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '[' or '—' or '-' or '–'))
            return 0;
        var words = 0;
        for (var i = first; i < Math.Min(block.End, first + LongestSingle); i++)
        {
            if (char.IsWhiteSpace(text[i]))
                words++;
            var closes = doubled ? text[i] == '\'' && i + 1 < block.End && text[i + 1] == '\'' : text[i] is '\'' or '’';
            var end = i + (doubled ? 2 : 1);
            if (!closes || end < block.End && char.IsLetterOrDigit(text[end]) || char.IsWhiteSpace(text[i - 1]))
                continue;
            // After an s it may be a possessive: "the voters' choice".
            if (doubled || text[i - 1] is ',' or '.' or '!' or '?' or '…' || words <= ShortQuotation && !(text[i - 1] == 's' && end < block.End && text[end] == ' '))
                return end;
        }

        return 0;
    }

    private static bool Closes(char mark, char opening) => opening switch
    {
        '«' => mark == '»',
        '‹' => mark == '›',
        '“' or '„' => mark is '”' or '“' or '"' or '‟',
        '〝' => mark == '〞',
        _ => mark == opening || mark is '”',
    };

    private static char FirstMark(string text, TextSpan block) => FirstMarkAt(text, block) is var i and >= 0 ? text[i] : '\0';

    private static int FirstMarkAt(string text, TextSpan block)
    {
        for (var i = block.Start; i < block.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return IsMark(text[i]) ? i : -1;
        }

        return -1;
    }
}
