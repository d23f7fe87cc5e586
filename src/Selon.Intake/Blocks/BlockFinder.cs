using System.Collections.Immutable;
using Selon.Intake.PlainText;
using Selon.Text;

namespace Selon.Intake.Blocks;

/// <summary>
/// Tells what each part of a plain text is. Precision first: a part that is wrongly taken for a related headline loses what it tells,
/// a headline wrongly kept only adds a row. Works from the text alone, in one pass, and never changes it.
/// </summary>
public static class BlockFinder
{
    private const int MaxTitle = 200;
    private const int MaxHeading = 100;

    /// <summary>The blocks of <paramref name="text"/>, in order and not overlapping.</summary>
    /// <param name="text">Any text, with any line ends.</param>
    /// <param name="title">The headline, when it is known from elsewhere.</param>
    public static ImmutableArray<TextBlock> Find(string text, string? title = null)
    {
        var units = Units(text);
        var kinds = new BlockKind[units.Count];
        var first = TitleUnit(text, units, title);
        var section = new Section();
        for (var i = 0; i < units.Count; i++)
        {
            var block = units[i].In(text);
            kinds[i] = i == first ? BlockKind.Title
                : Unfit(block) ?? section.Next(block, units[i].Span.Start > text.Length / 2, isFirst: first >= 0 ? i <= first + 1 : i == 0)
                ?? ArticlePart(text, units, kinds, i);
        }

        var blocks = ImmutableArray.CreateBuilder<TextBlock>(units.Count);
        for (var i = 0; i < units.Count; i++) blocks.Add(new TextBlock(kinds[i], units[i].Span));
        return blocks.MoveToImmutable();
    }

    /// <summary>The lines of the text, those of a wrapped paragraph as one.</summary>
    private static List<TextUnit> Units(string text)
    {
        var units = new List<TextUnit>();
        var wrap = LineWrap.Of(text);
        var lines = new LineCursor(text);
        ReadOnlySpan<char> last = default;
        while (lines.MoveNext())
        {
            if (units.Count > 0 && !lines.AfterBlank && wrap.Joins(last, lines.Line)) units[^1] = new TextUnit(new TextSpan(units[^1].Span.Start, lines.End));
            else units.Add(new TextUnit(new TextSpan(lines.Start, lines.End)));
            last = lines.Line;
        }

        return units;
    }

    /// <summary>The first unit when it is a headline with something below it, else -1.</summary>
    private static int TitleUnit(string text, List<TextUnit> units, string? title)
    {
        if (units.Count == 0) return -1;
        var block = units[0].In(text);
        if (title is not null && block.Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)) return 0;
        return units.Count > 1 && UnitShape.IsHeadline(block, MaxTitle) && Unfit(block) is null && !ListMark.IsBullet(block)
            && BlockPhrases.Start(block) is null && !UnitShape.IsQuote(block) ? 0 : -1;
    }

    /// <summary>What can be told from the block alone.</summary>
    private static BlockKind? Unfit(ReadOnlySpan<char> block)
    {
        if (UnitShape.IsEmbed(block)) return BlockKind.Embed;
        return UnitShape.IsCredit(block) ? BlockKind.Caption : null;
    }

    private static BlockKind ArticlePart(string text, List<TextUnit> units, BlockKind[] kinds, int i)
    {
        var block = units[i].In(text);
        if (i > 0 && GluedHeadlines.Are(block)) return BlockKind.Related;
        if (UnitShape.IsQuote(block) || IsSignature(block)) return BlockKind.Quote;
        if (ListMark.IsBullet(block)) return BlockKind.List;
        if (ListMark.Starts(block) && (IsLike(block, text, units, i - 1) || IsLike(block, text, units, i + 1))) return BlockKind.List;
        var isHeading = i > 0 && i + 1 < units.Count && UnitShape.IsHeadline(block, MaxHeading) && !UnitShape.EndsSentence(block)
            && kinds[i - 1] != BlockKind.Heading && UnitShape.EndsSentence(units[i + 1].In(text));
        return isHeading ? BlockKind.Heading : BlockKind.Paragraph;
    }

    /// <summary>True when unit <paramref name="i"/> begins with a mark of the same kind: one dash alone may open direct speech.</summary>
    private static bool IsLike(ReadOnlySpan<char> block, string text, List<TextUnit> units, int i)
    {
        if (i < 0 || i >= units.Count) return false;
        var other = units[i].In(text);
        return ListMark.Starts(other) && (other[0] == block[0] || (char.IsAsciiDigit(other[0]) && char.IsAsciiDigit(block[0])));
    }

    /// <summary>The speaker below a set-off quotation: <c>— Anne Morel, maire</c>.</summary>
    private static bool IsSignature(ReadOnlySpan<char> block) =>
        block[0] == '—' && ListMark.IsDash(block) && block.Length < 120 && char.IsUpper(block[2]) && !UnitShape.EndsSentence(block);
}
