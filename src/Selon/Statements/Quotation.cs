using Selon.Text;

namespace Selon.Statements;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Span">With its marks; a quotation that runs over paragraphs has one for each of them.</param>
/// <param name="Block">Index of its block in the article.</param>
/// <param name="Depth">0 for an outer quotation, 1 for one inside it, and so on.</param>
/// <param name="Continues">True when it goes on from the quotation before it, left open at the end of its paragraph.</param>
public readonly record struct Quotation(TextSpan Span, int Block, int Depth, bool Continues)
{
    /// <summary>What stands between the marks.</summary>
    public TextSpan Inner(string text)
    {
        int start = Span.Start, end = Span.End;
        while (start < end && (QuotationFinder.IsMark(text[start]) || char.IsWhiteSpace(text[start])))
            start++;
        while (end > start && (QuotationFinder.IsMark(text[end - 1]) || char.IsWhiteSpace(text[end - 1])))
            end--;
        return new TextSpan(start, end);
    }
}
