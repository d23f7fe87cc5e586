using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>
/// Finds the element that holds the article: prose is summed up the tree, surroundings told by their tags and class words are
/// left out unless they hold most of it, and the walk goes down as long as one child holds nearly all that is left.
/// </summary>
internal static class MainText
{
    /// <summary>Share of the prose that a child must hold for the walk to go down into it.</summary>
    private const double Descend = 0.7;

    /// <summary>Prose of a row of the text that is more than a line.</summary>
    private const int MinAlike = 150;

    /// <summary>Index of the article's element; -1 when there is no prose.</summary>
    public static int Find(PageTree tree)
    {
        Sum(tree);
        var nodes = tree.Nodes;
        if (nodes.Length == 0 || nodes[0].Prose == 0) return -1;
        var total = nodes[0].Prose;
        Mark(tree, total, byClass: true);
        // Class words that take nearly everything away mean something else on this page.
        if (nodes[0].Prose * 4 < total) Mark(tree, total, byClass: false);
        var start = Marked(nodes);
        return start >= 0 ? start : Down(nodes, 0);
    }

    /// <summary>Adds up prose, length and links of the segments that are not dropped.</summary>
    private static void Sum(PageTree tree)
    {
        var nodes = tree.Nodes;
        for (var i = 0; i < nodes.Length; i++) (nodes[i].Prose, nodes[i].Length, nodes[i].LinkLength) = (0, 0, 0);
        foreach (var segment in tree.Segments)
        {
            ref var node = ref nodes[segment.Node];
            if (node.IsDropped) continue;
            node.Length += segment.Text.Length;
            node.LinkLength += segment.LinkLength;
            if (segment.IsProse) node.Prose += segment.Text.Length;
        }

        for (var i = nodes.Length - 1; i > 0; i--)
        {
            ref var parent = ref nodes[nodes[i].Parent];
            parent.Prose += nodes[i].Prose;
            parent.Length += nodes[i].Length;
            parent.LinkLength += nodes[i].LinkLength;
        }
    }

    /// <summary>Drops what is not the article, then sums up again.</summary>
    private static void Mark(PageTree tree, int total, bool byClass)
    {
        var nodes = tree.Nodes;
        for (var i = 1; i < nodes.Length; i++) nodes[i].IsDropped = false;
        Sum(tree);
        for (var i = 1; i < nodes.Length; i++)
        {
            ref var node = ref nodes[i];
            node.IsDropped = nodes[node.Parent].IsDropped || IsSurrounding(node, total, byClass);
        }

        Sum(tree);
    }

    private static bool IsSurrounding(in PageNode node, int total, bool byClass)
    {
        if (node.Tag is "body" or "main" or "article" or "html") return false;
        if (node.Hint.HasFlag(ClassHint.Comments) && !node.Hint.HasFlag(ClassHint.Body)) return node.Prose <= total - Math.Min(300, total / 4);
        var isSurrounding = node.Tag is "aside" or "footer" or "form" || (byClass && (node.Hint & (ClassHint.Clutter | ClassHint.Body | ClassHint.Lead)) == ClassHint.Clutter);
        return isSurrounding && node.Prose * 3 < total;
    }

    /// <summary>The element that is marked as an article's body and holds enough of the prose, the inner one of two that hold the same; -1 for none.</summary>
    private static int Marked(PageNode[] nodes)
    {
        var best = 0;
        for (var i = 1; i < nodes.Length; i++)
        {
            if (!nodes[i].IsDropped && nodes[i].Hint.HasFlag(ClassHint.Body) && nodes[i].Prose >= (best == 0 ? 1 : nodes[best].Prose * 0.9)) best = i;
        }

        return best > 0 && nodes[best].Prose >= nodes[0].Prose * 0.4 ? WithOthers(nodes, best) : -1;
    }

    /// <summary>Where a page marks several parts of one body, the element that holds the larger of them and little else.</summary>
    private static int WithOthers(PageNode[] nodes, int best)
    {
        int first = best, last = best, sum = nodes[best].Prose;
        for (var i = 1; i < nodes.Length; i++)
        {
            var isOther = nodes[i].Hint.HasFlag(ClassHint.Body) && !nodes[i].IsDropped && nodes[i].Prose * 4 >= nodes[best].Prose
                && (i >= nodes[best].End || nodes[i].End <= best);
            if (!isOther) continue;
            (first, last, sum) = (Math.Min(first, i), Math.Max(last, i), sum + nodes[i].Prose);
            i = nodes[i].End - 1;
        }

        var common = best;
        while (common > 0 && (common > first || nodes[common].End <= last)) common = nodes[common].Parent;
        return nodes[common].Prose <= sum * 1.3 ? common : best;
    }

    /// <summary>True when beside the largest child others of its tag and classes, or paragraphs of their own, hold prose too: rows of one text.</summary>
    private static bool HasAlike(PageNode[] nodes, int parent, int best)
    {
        // What stands side by side in the page itself are header, text and footer.
        if (parent == 0) return false;
        var paragraphs = 0;
        for (var child = parent + 1; child < nodes[parent].End; child = nodes[child].End)
        {
            if (child == best || nodes[child].IsDropped) continue;
            if (nodes[child].Tag == "p") paragraphs += nodes[child].Prose;
            // Cells beside each other are the columns of an old layout.
            var isAlike = nodes[child].Tag is not ("td" or "th") && nodes[child].Tag == nodes[best].Tag && nodes[child].Element.ClassName == nodes[best].Element.ClassName;
            if (paragraphs >= MinAlike * 2 || (isAlike && nodes[child].Prose >= MinAlike)) return true;
        }

        return false;
    }

    private static int Down(PageNode[] nodes, int at)
    {
        while (true)
        {
            var best = -1;
            for (var child = at + 1; child < nodes[at].End; child = nodes[child].End)
            {
                if (nodes[child].Role == TagRole.Block && (best < 0 || nodes[child].Prose > nodes[best].Prose)) best = child;
            }

            if (best < 0 || nodes[best].Prose < nodes[at].Prose * Descend || HasAlike(nodes, at, best)) return at;
            at = best;
        }
    }
}
