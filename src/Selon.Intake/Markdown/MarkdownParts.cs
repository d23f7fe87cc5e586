using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Selon.Intake.Blocks;
using Selon.Intake.Feeds;
using Selon.Text;

namespace Selon.Intake.Markdown;

/// <summary>The parts of a Markdown text in order. Listings and definitions of links are no part of an article.</summary>
internal static class MarkdownParts
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    /// <summary>Of one paragraph; the parser looks back at all of them for each.</summary>
    private const int MaxBrackets = 1_000;

    private const int MaxLength = 8 * 1024 * 1024;

    /// <exception cref="IntakeException">Nested too deep, or over a bound.</exception>
    public static List<(BlockKind Kind, string Text)> Of(string text)
    {
        Check(text);
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new IntakeException("the Markdown is nested too deep");
        }

        var parts = new List<(BlockKind Kind, string Text)>();
        var open = new Stack<(ContainerBlock Block, int Next, BlockKind Kind)>();
        open.Push((document, 0, BlockKind.Paragraph));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Block.Count) continue;
            open.Push((top.Block, top.Next + 1, top.Kind));
            var block = top.Block[top.Next];
            if (block is TableRow row) Add(parts, BlockKind.List, Cells(row));
            else if (block is ContainerBlock inner) open.Push((inner, 0, inner is QuoteBlock ? BlockKind.Quote : inner is ListItemBlock ? BlockKind.List : top.Kind));
            else if (block is LeafBlock leaf) Leaf(parts, leaf, top.Kind);
        }

        return parts;
    }

    private static void Check(string text)
    {
        if (text.Length > MaxLength) throw new IntakeException($"the Markdown is larger than {MaxLength / (1024 * 1024)} million characters");
        var brackets = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) brackets = 0;
            else if ((brackets += line.Count('[')) > MaxBrackets) throw new IntakeException($"a paragraph has more than {MaxBrackets} brackets");
        }
    }

    private static void Leaf(List<(BlockKind Kind, string Text)> parts, LeafBlock leaf, BlockKind kind)
    {
        if (leaf is HeadingBlock heading) Add(parts, heading.Level == 1 && parts.Count == 0 ? BlockKind.Title : BlockKind.Heading, InlineText.Of(heading));
        else if (leaf is HtmlBlock html) Add(parts, kind, PlainMarkup.Read(html.Lines.ToString()) ?? "");
        else if (leaf is ParagraphBlock && InlineText.Picture(leaf) is { } picture) Add(parts, BlockKind.Caption, picture);
        else if (leaf is ParagraphBlock) Add(parts, kind, InlineText.Of(leaf));
    }

    private static string Cells(TableRow row)
    {
        var cells = new List<string>();
        foreach (var cell in row.OfType<TableCell>())
        {
            foreach (var leaf in cell.OfType<LeafBlock>()) cells.Add(InlineText.Of(leaf));
        }

        return string.Join(" | ", cells.Where(c => c.Length > 0));
    }

    private static void Add(List<(BlockKind Kind, string Text)> parts, BlockKind kind, string text)
    {
        if (text.Length == 0) return;
        if (kind == BlockKind.Paragraph && UnitShape.IsEmbed(text)) kind = BlockKind.Embed;
        else if (kind == BlockKind.Paragraph && UnitShape.IsCredit(text)) kind = BlockKind.Caption;
        parts.Add((kind, text));
    }
}
