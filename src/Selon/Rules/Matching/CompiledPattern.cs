using System.Collections.Immutable;
using Selon.Lexicons;

namespace Selon.Rules;

/// <summary>
/// A pattern made ready for matching: nodes numbered depth first, edges in a flat list where an edge is followed by the
/// edges of its target. Beside each other, required edges stand before forbidden and optional ones.
/// </summary>
public sealed class CompiledPattern
{
    private CompiledPattern(Pattern source, CompiledNode[] nodes, CompiledEdge[] edges)
    {
        Source = source;
        Nodes = nodes;
        Edges = edges;
        Captures = [.. nodes.Select(n => n.Source.Capture).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    public Pattern Source { get; }

    /// <summary>Names of the captures, in the order of the pattern.</summary>
    public ImmutableArray<string> Captures { get; }

    internal CompiledNode[] Nodes { get; }

    internal CompiledEdge[] Edges { get; }

    /// <exception cref="PatternException">An unknown key, value or lexicon, or a capture where none can be.</exception>
    public static CompiledPattern Compile(Pattern pattern, Func<string, Lexicon?> lexicons) => Compile(pattern, new ValueReader(lexicons));

    internal static CompiledPattern Compile(Pattern pattern, ValueReader values)
    {
        var nodes = new List<CompiledNode>();
        var edges = new List<CompiledEdge>();
        Add(pattern, values, nodes, edges, forbidden: false);
        return new CompiledPattern(pattern, [.. nodes], [.. edges]);
    }

    private static void Add(Pattern pattern, ValueReader values, List<CompiledNode> nodes, List<CompiledEdge> edges, bool forbidden)
    {
        if (forbidden && pattern.Node.Capture is { } name)
            throw new PatternException($"'{name}' cannot be captured where nothing may be", pattern.Node.Position);
        var from = nodes.Count;
        nodes.Add(new CompiledNode(pattern.Node, values));
        foreach (var edge in pattern.Edges.OrderBy(e => Order(e.Quantifier)))
        {
            var at = edges.Count;
            var compiled = new CompiledEdge(edge, values) { From = from, To = nodes.Count };
            edges.Add(compiled);
            Add(edge.Target, values, nodes, edges, forbidden || edge.Quantifier == Quantifier.Absent);
            edges[at] = compiled with { End = edges.Count };
        }
    }

    private static int Order(Quantifier quantifier) => quantifier switch { Quantifier.Required => 0, Quantifier.Absent => 1, _ => 2 };
}

/// <summary>A node with its tests, cheap ones first.</summary>
internal sealed class CompiledNode
{
    private readonly ConstraintTest[] _tests;

    public CompiledNode(PatternNode source, ValueReader values)
    {
        Source = source;
        _tests = [.. source.Constraints.Select(c => ConstraintReader.Read(c, values)).OrderBy(t => t.Cost)];
    }

    public PatternNode Source { get; }

    public ReadOnlySpan<ConstraintTest> Tests => _tests;

    /// <summary>The lemmas that a word must have one of, or null when the node asks for none.</summary>
    public IEnumerable<string>? Lemmas => _tests.OfType<LemmaTest>().FirstOrDefault(t => !t.Source.Negated)?.Values.Heads;

    public bool Holds(MatchContext context, int word)
    {
        foreach (var test in _tests)
        {
            if (!test.Holds(context, word))
                return false;
        }

        return true;
    }
}

/// <summary>An edge in the flat list.</summary>
internal sealed record CompiledEdge
{
    public CompiledEdge(PatternEdge source, ValueReader values)
    {
        Source = source;
        Relation = new RelationTest(source.Relations);
        if (!source.Cases.IsEmpty)
            Case = new CaseTest([.. values.Expand(source.Cases, source.Position)]);
    }

    public PatternEdge Source { get; }

    public Axis Axis => Source.Axis;

    public Quantifier Quantifier => Source.Quantifier;

    public RelationTest Relation { get; }

    public CaseTest? Case { get; }

    /// <summary>Number of the node that the edge leaves.</summary>
    public int From { get; init; }

    /// <summary>Number of the node that it leads to.</summary>
    public int To { get; init; }

    /// <summary>Index of the edge after those of its target.</summary>
    public int End { get; init; }
}
