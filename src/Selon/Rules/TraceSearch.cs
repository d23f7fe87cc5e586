namespace Selon.Rules;

/// <summary>How far one attempt got, and what to say of it.</summary>
internal readonly record struct TraceResult(int Reached, bool Holds, IReadOnlyList<string> Notes);

/// <summary>
/// Follows a pattern like <see cref="PatternSearch"/>, but keeps the best partial attempt. Slow and simple: it is asked for
/// one rule by one person. Looks at no more than <see cref="RuleSet.MaxSteps"/> words.
/// </summary>
internal sealed class TraceSearch(MatchContext context)
{
    /// <summary>A held constraint counts one, one on the word itself more, a node that holds more than its constraints.</summary>
    internal const int WordWorth = 6;
    private const int NodeWorth = 16;

    private readonly int[] _budget = [RuleSet.MaxSteps];

    /// <param name="node">Number of the node to put on <paramref name="word"/>.</param>
    /// <param name="from">First of the edges that leave it.</param>
    /// <param name="end">End of those edges.</param>
    public TraceResult Node(CompiledPattern pattern, int node, int from, int end, int word, int[] taken)
    {
        var compiled = pattern.Nodes[node];
        var held = 0;
        string? failed = null;
        foreach (var test in compiled.Tests)
        {
            if (test.Holds(context, word))
                held += test is LemmaTest or FormTest ? WordWorth : 1;
            else
                failed ??= $"{test.Source} fails: it is {test.Actual(context, context.Sentence.Words[word])}";
        }

        var name = $"{compiled.Source.Capture ?? "word"} ‘{context.Sentence.Words[word].Form}’";
        if (failed is not null)
            return new TraceResult(held, false, [$"{name}: {failed}"]);
        return Edges(pattern, from, end, word, [.. taken, word], new TraceResult(held + NodeWorth, true, [$"{name} ok"]));
    }

    private TraceResult Edges(CompiledPattern pattern, int from, int end, int word, int[] taken, TraceResult sofar)
    {
        for (var at = from; at < end; at = pattern.Edges[at].End)
        {
            var edge = pattern.Edges[at];
            if (edge.Quantifier == Quantifier.Optional)
                continue;
            var best = Best(pattern, edge, at, word, taken);
            if (edge.Quantifier == Quantifier.Required)
                sofar = new TraceResult(sofar.Reached + best.Reached, best.Holds, [.. sofar.Notes, .. best.Notes]);
            else if (best.Holds)
                sofar = new TraceResult(sofar.Reached, false, [.. sofar.Notes, $"{edge.Source.Text} {edge.Source.Target.Node.Text} is there but must not be"]);
            if (!sofar.Holds)
                return sofar;
        }

        return sofar;
    }

    private TraceResult Best(CompiledPattern pattern, CompiledEdge edge, int at, int word, int[] taken)
    {
        var best = new TraceResult(0, false, [$"no {edge.Source.Text}"]);
        var walk = new CandidateWalk(context.Sentence, context.Arguments, edge, word, _budget);
        while (walk.MoveNext())
        {
            if (edge.Quantifier == Quantifier.Required && taken.Contains(walk.Current))
                continue;
            var result = Node(pattern, edge.To, at + 1, edge.End, walk.Current, taken);
            if (result.Reached + 1 > best.Reached || (result.Holds && !best.Holds))
                best = result with { Reached = result.Reached + 1, Notes = [$"{edge.Source.Text} {result.Notes[0]}", .. result.Notes.Skip(1)] };
            if (best.Holds)
                break;
        }

        return best;
    }
}
