using Selon.Intake.PlainText;
using Selon.Text;

namespace Selon.Intake.Blocks;

/// <summary>Where the walk over the blocks stands: in the article, below a lead-in (<c>À lire aussi</c>), or in the text's last part.</summary>
internal struct Section
{
    private const int MaxHeadline = 160;
    private const int MaxItems = 12;
    private BlockKind? below;
    private bool toTheEnd;
    private int items;

    /// <summary>The kind of the next block when a lead-in tells it, else null.</summary>
    /// <param name="inSecondHalf">A list of sources closes a text; the same word further up is a heading.</param>
    /// <param name="isFirst">True for the opening of the article, which no lead-in tells.</param>
    public BlockKind? Next(ReadOnlySpan<char> block, bool inSecondHalf, bool isFirst)
    {
        if (toTheEnd) return below;
        if (BlockPhrases.IsShareBar(block)) return BlockKind.Boilerplate;
        if (BlockPhrases.Tail(block) is { } tail && !isFirst)
        {
            (below, toTheEnd) = (tail, inSecondHalf);
            return tail;
        }

        if (BlockPhrases.Whole(block) is { } whole)
        {
            (below, items) = (whole == BlockKind.Related ? whole : null, 0);
            return whole;
        }

        if (BlockPhrases.Start(block) is { } start)
        {
            (below, items) = (start.Opens ? start.Kind : null, 0);
            return start.Kind;
        }

        if (below is not null && (items++ >= MaxItems || !IsItem(block))) below = null;
        return below;
    }

    private static bool IsItem(ReadOnlySpan<char> block) =>
        ListMark.Starts(block) ? block.Length <= 2 * MaxHeadline : block.Length <= MaxHeadline && !block.EndsWith(".") && UnitShape.IsHeadline(block, MaxHeadline);
}
