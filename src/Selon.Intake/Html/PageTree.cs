using System.Collections.Frozen;
using AngleSharp.Dom;
using Selon.Intake.Data;

namespace Selon.Intake.Html;

/// <summary>The elements of a page in document order, as an array: walked without recursion, whatever the depth.</summary>
internal sealed class PageTree
{
    private static readonly FrozenDictionary<string, TagRole> Roles = EmbeddedTable.Rows("html-tags")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<TagRole>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>True for tags that part the text on both sides, and line breaks.</summary>
    public static bool IsBreak(string tag) => tag == "br" || Roles.GetValueOrDefault(tag) == TagRole.Block;

    private PageTree(PageNode[] nodes, List<Segment> segments) => (Nodes, Segments) = (nodes, segments);

    public PageNode[] Nodes { get; }

    public List<Segment> Segments { get; }

    /// <summary>Lists the elements below <paramref name="root"/> and the text between their breaks.</summary>
    public static PageTree Of(IElement root)
    {
        var nodes = new List<PageNode>();
        var segments = new SegmentBuilder(nodes);
        var known = new Dictionary<string, ClassHint>(StringComparer.Ordinal);
        var open = new Stack<(int Node, INodeList Children, int Next)>();
        Enter(root, -1, nodes, segments, open, known);
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Children.Length)
            {
                Leave(top.Node, nodes, segments);
                continue;
            }

            // By index: asking a node for its next sibling searches the parent's whole list.
            var child = top.Children[top.Next];
            open.Push((top.Node, top.Children, top.Next + 1));
            if (child is IText text) segments.Add(text.Data, top.Node);
            else if (child is IElement element) Enter(element, top.Node, nodes, segments, open, known);
        }

        segments.Flush();
        return new PageTree([.. nodes], segments.Segments);
    }

    /// <summary>True inside an element of readers' comments that does not hold the article.</summary>
    public bool IsInComments(int node)
    {
        for (var at = node; at >= 0 && Nodes[at].IsDropped; at = Nodes[at].Parent)
        {
            if (Nodes[at].Hint.HasFlag(ClassHint.Comments)) return true;
        }

        return false;
    }

    private static void Enter(IElement element, int parent, List<PageNode> nodes, SegmentBuilder segments, Stack<(int Node, INodeList Children, int Next)> open, Dictionary<string, ClassHint> known)
    {
        var tag = element.LocalName;
        var role = Roles.GetValueOrDefault(tag);
        if (tag == "br") segments.LineBreak();
        if (tag == "iframe") segments.AddEmbed(element.GetAttribute("src"), parent);
        if (role == TagRole.Drop) return;
        var hint = ClassHints.Of(element, known);
        if (hint.HasFlag(ClassHint.Hidden)) return;
        if (role == TagRole.Block) segments.Flush();
        nodes.Add(new PageNode { Element = element, Tag = tag, Role = role, Parent = parent, Hint = hint });
        segments.Open(nodes.Count - 1);
        open.Push((nodes.Count - 1, element.ChildNodes, 0));
    }

    private static void Leave(int index, List<PageNode> nodes, SegmentBuilder segments)
    {
        var node = nodes[index];
        if (node.Role == TagRole.Block) segments.Flush();
        segments.Close(node.Tag);
        node.End = nodes.Count;
        nodes[index] = node;
    }
}
