using System.Collections.Immutable;

namespace Selon.Rules;

/// <summary>A pattern over the words and dependencies of one sentence: a node and the edges that leave it. Immutable.</summary>
/// <param name="Node">The word that the edges start from.</param>
/// <param name="Edges">In the order in which they are written.</param>
public sealed record Pattern(PatternNode Node, ImmutableArray<PatternEdge> Edges)
{
    /// <summary>Reads a pattern. Throws <see cref="PatternException"/> with the position of the first mistake.</summary>
    public static Pattern Parse(string text) => new PatternParser(text).Parse();

    /// <summary>All nodes, depth first, with the edge that leads to them (null for the first).</summary>
    public IReadOnlyList<(PatternNode Node, PatternEdge? Edge)> Nodes()
    {
        var nodes = new List<(PatternNode, PatternEdge?)> { (Node, null) };
        foreach (var edge in Edges)
        {
            nodes.Add((edge.Target.Node, edge));
            nodes.AddRange(edge.Target.Nodes().Skip(1));
        }

        return nodes;
    }
}

/// <summary>A word with constraints; all must hold.</summary>
/// <param name="Capture">The name under which the word is captured; null when it is only tested.</param>
/// <param name="Position">Where the node starts in the pattern's text.</param>
/// <param name="Text">The node as it is written.</param>
public sealed record PatternNode(string? Capture, ImmutableArray<PatternConstraint> Constraints, int Position, string Text);

/// <summary><c>key=value|value</c> or <c>key!=value|value</c>.</summary>
/// <param name="Values">Words, or lexicon references that start with <c>@</c>; at least one.</param>
/// <param name="Position">Where the constraint starts in the pattern's text.</param>
public sealed record PatternConstraint(string Key, bool Negated, ImmutableArray<string> Values, int Position)
{
    public override string ToString() => $"{Key}{(Negated ? "!=" : "=")}{string.Join('|', Values)}";
}

/// <summary>How often the target of an edge must be there.</summary>
public enum Quantifier
{
    Required,

    /// <summary><c>?</c>: captures nothing when it is absent.</summary>
    Optional,

    /// <summary><c>!</c>: must not exist.</summary>
    Absent,
}

/// <summary>Where an edge looks for its target.</summary>
public enum Axis
{
    /// <summary><c>&gt;</c></summary>
    Dependent,

    /// <summary><c>&lt;</c></summary>
    Governor,

    /// <summary><c>&gt;&gt;</c></summary>
    Descendant,

    /// <summary><c>&lt;&lt;</c></summary>
    Ancestor,

    /// <summary><c>.</c></summary>
    Next,

    /// <summary><c>,</c></summary>
    Previous,

    /// <summary><c>..</c></summary>
    Later,
}

/// <summary>A step from one word to another.</summary>
/// <param name="Relations">Alternatives as written (<c>obl*</c>, <c>agent</c>); empty for any.</param>
/// <param name="Cases">Alternatives of the case or mark (<c>-</c> for none); empty when nothing is asked.</param>
/// <param name="Position">Where the edge starts in the pattern's text.</param>
/// <param name="Text">Quantifier, axis, relations and cases as written.</param>
public sealed record PatternEdge(
    Quantifier Quantifier,
    Axis Axis,
    ImmutableArray<string> Relations,
    ImmutableArray<string> Cases,
    Pattern Target,
    int Position,
    string Text);
