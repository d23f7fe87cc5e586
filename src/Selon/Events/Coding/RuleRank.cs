using System.Runtime.CompilerServices;
using Selon.Rules;

namespace Selon.Events.Coding;

/// <summary>How specific a rule is: how much must hold of the words that must be there.</summary>
internal static class RuleRank
{
    private static readonly ConditionalWeakTable<Rule, object> Ranks = [];

    public static int Of(Rule rule) => (int)Ranks.GetValue(rule, static r => Weigh(r.Pattern.Source));

    private static int Weigh(Pattern pattern)
    {
        var weight = 1 + pattern.Node.Constraints.Length;
        foreach (var edge in pattern.Edges)
        {
            if (edge.Quantifier == Quantifier.Required)
                weight += Weigh(edge.Target) + (edge.Cases.IsEmpty ? 0 : 1);
        }

        return weight;
    }
}
