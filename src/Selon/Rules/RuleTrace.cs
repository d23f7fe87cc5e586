using System.Globalization;

namespace Selon.Rules;

/// <summary>Tells in words how far a rule got in a sentence.</summary>
/// <param name="Matches">True when the rule fits.</param>
/// <param name="Reached">How much of the pattern held, for choosing the best of many sentences; higher is nearer.</param>
/// <param name="Text">One line: <c>rule accuse-verb, sentence 3: trigger ‘accuse’ ok; no >agent</c>. Sentences count from 1.</param>
public sealed record RuleTrace(bool Matches, int Reached, string Text)
{
    public static RuleTrace Of(Rule rule, MatchContext context)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"rule {rule.Id}, sentence {context.Sentence.Index + 1}: ");
        var found = new List<RuleMatch>();
        RuleSet.Match(rule, context, found);
        if (found.Count > 0)
            return new RuleTrace(true, int.MaxValue, prefix + "matches: " + string.Join("; ", found.Select(Show)));
        var best = new TraceResult(-1, false, []);
        var explainer = new TraceSearch(context);
        for (var word = 0; word < context.Sentence.Words.Length; word++)
        {
            var result = explainer.Node(rule.Pattern, 0, 0, rule.Pattern.Edges.Length, word, []);
            if (result.Reached > best.Reached)
                best = result;
        }

        return best.Reached < TraceSearch.WordWorth
            ? new RuleTrace(false, best.Reached, $"{prefix}no word fits {rule.Pattern.Source.Node.Text}")
            : new RuleTrace(false, best.Reached, prefix + string.Join("; ", best.Notes));
    }

    private static string Show(RuleMatch match) => string.Join(", ", match.Rule.Pattern.Captures
        .Where(c => !match[c].IsEmpty)
        .Select(c => $"{c} ‘{string.Join(", ", match[c].Select(w => match.Sentence.Words[w].Form))}’"));
}
