using Selon.Intake.Blocks;
using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>The parts of an article, in order, out of the segments inside its element.</summary>
internal static class ArticleParts
{
    private const int MaxLead = 4;
    private const int MaxNotice = 80;

    /// <summary>Parts without the title; empty when there is nothing that reads as an article.</summary>
    public static List<(BlockKind Kind, string Text)> Of(PageTree tree, int container, string? title)
    {
        var inside = Inside(tree, container);
        inside.InsertRange(0, Lead(tree, container, title));
        var isMarked = tree.Nodes[container].Hint.HasFlag(ClassHint.Body);
        int first = inside.FindIndex(s => s.IsProse), last = inside.FindLastIndex(s => s.IsProse);
        var parts = new List<(BlockKind Kind, string Text)>();
        for (var i = 0; i < inside.Count; i++)
        {
            var segment = inside[i];
            if (!segment.IsProse && (i < first || i > last) && !EdgeBelongs(segment) && !(isMarked && IsMarkedEdge(segment, i > last))) continue;
            if (IsTitle(tree, segment, title) || IsUnfilled(segment.Text) || BlockPhrases.IsShareBar(segment.Text)) continue;
            if (i * 2 >= inside.Count && BlockPhrases.Tail(segment.Text) is not null) break;
            if (BlockPhrases.IsPageNotice(segment.Text) && (segment.Text.Length < MaxNotice || i < first || i >= last - 2)) continue;
            if (BlockPhrases.Whole(segment.Text) is not null || BlockPhrases.Start(segment.Text) is { Kind: not BlockKind.Caption }) continue;
            var kind = segment.Kind == BlockKind.Paragraph && UnitShape.IsCredit(segment.Text) ? BlockKind.Caption : segment.Kind;
            if (parts.Count > 0 && parts[^1].Text == segment.Text) continue;
            parts.Add((kind, segment.Text));
        }

        while (parts.Count > 0 && parts[^1].Kind is BlockKind.Heading) parts.RemoveAt(parts.Count - 1);
        return parts;
    }

    private static List<Segment> Inside(PageTree tree, int container)
    {
        var nodes = tree.Nodes;
        var inside = new List<Segment>();
        foreach (var segment in tree.Segments)
        {
            if (segment.Node < container || segment.Node >= nodes[container].End || nodes[segment.Node].IsDropped) continue;
            if (!segment.IsProse && segment.Kind != BlockKind.Embed && segment.LinkLength * 2 > segment.Text.Length) continue;
            if (segment.Kind == BlockKind.List && IsLinkList(nodes, segment.Node)) continue;
            inside.Add(segment);
        }

        return inside;
    }

    /// <summary>The opening between the headline and the article's element, which many pages set apart from the body.</summary>
    private static List<Segment> Lead(PageTree tree, int container, string? title)
    {
        var lead = new List<Segment>();
        var nodes = tree.Nodes;
        var seen = false;
        foreach (var segment in tree.Segments)
        {
            if (segment.Node >= container) break;
            if (nodes[segment.Node].IsDropped) continue;
            if (IsTitle(tree, segment, title))
            {
                seen = true;
                lead.Clear();
            }
            else if (seen && IsLeadText(nodes, segment))
            {
                lead.Add(segment);
            }
        }

        return seen && lead.Count <= MaxLead ? lead : [];
    }

    private static bool IsLeadText(PageNode[] nodes, Segment segment)
    {
        if (segment.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || segment.LinkLength * 3 > segment.Text.Length || UnitShape.Words(segment.Text) < 6) return false;
        var isMarked = nodes[segment.Node].Hint.HasFlag(ClassHint.Lead) || nodes[Math.Max(0, nodes[segment.Node].Parent)].Hint.HasFlag(ClassHint.Lead);
        return isMarked || segment.IsProse;
    }

    /// <summary>Before the first and behind the last prose only what reads as a sentence belongs to the article.</summary>
    private static bool EdgeBelongs(Segment segment) => segment.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Quote
        && UnitShape.EndsSentence(segment.Text) && UnitShape.Words(segment.Text) >= 4 && segment.LinkLength * 3 < segment.Text.Length;

    /// <summary>Inside an element that is marked as the article's body also lines that are no sentences, unless they tell a date or an author.</summary>
    private static bool IsMarkedEdge(Segment segment, bool isBehind) => segment.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Quote
        && segment.LinkLength * 3 < segment.Text.Length && UnitShape.Words(segment.Text) >= (isBehind ? 2 : 3)
        && !UnitShape.IsDateLine(segment.Text) && BylineName.LabelLength(segment.Text) == 0;

    /// <summary>A template that the page's script would fill in, or a footnote that leads back to its place.</summary>
    private static bool IsUnfilled(string text) => text.Contains("{{", StringComparison.Ordinal) || text.TrimEnd('\uFE0E', '\uFE0F', ' ').EndsWith('↩');

    /// <summary>True for the headline, also where its tag holds blocks of its own.</summary>
    private static bool IsInHeadline(PageNode[] nodes, int node)
    {
        for (var steps = 0; node >= 0 && steps < 4; steps++, node = nodes[node].Parent)
        {
            if (nodes[node].Tag == "h1") return true;
        }

        return false;
    }

    private static bool IsTitle(PageTree tree, Segment segment, string? title) =>
        IsInHeadline(tree.Nodes, segment.Node) || (title is not null && segment.Text.Equals(title, StringComparison.OrdinalIgnoreCase));

    private static bool IsLinkList(PageNode[] nodes, int index)
    {
        while (index > 0 && nodes[index].Tag is not ("ul" or "ol" or "dl")) index = nodes[index].Parent;
        return index > 0 && nodes[index].LinkLength * 2 > nodes[index].Length;
    }
}
