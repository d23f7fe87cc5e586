using Selon.Rules;
using Selon.Text;

namespace Selon.Lab.Compile;

/// <summary>Reads the examples of rules with the real stages and compares what the rules find with what they should.</summary>
/// <param name="read">All before the rules of a stage (<c>events</c>, <c>statements</c>): from an article to what its rules are tried against.</param>
public sealed class ExampleRunner(Func<string, Article, MatchContext[]> read)
{
    /// <summary>Notes every example that a rule does not find as told, and every counterexample that it finds.</summary>
    /// <returns>How many texts were read.</returns>
    public int Run(RuleText text, Rule rule, Mistakes mistakes)
    {
        foreach (var example in text.Examples)
        {
            if (WrongExample(text.Stage, rule, example) is { } wrong)
                mistakes.Add(text.Path, example.Line, $"rule '{rule.Id}' and its example “{example.Text}”: {wrong}");
        }

        foreach (var counter in text.Counterexamples)
        {
            if (Matches(rule, Contexts(text.Stage, counter.Text)) is [var match, ..])
                mistakes.Add(text.Path, counter.Line, $"rule '{rule.Id}' fires on its counterexample “{counter.Text}”: {Show(match)}");
        }

        return text.Examples.Count + text.Counterexamples.Count;
    }

    private string? WrongExample(string stage, Rule rule, ExampleText example)
    {
        var prepared = Contexts(stage, example.Text);
        var found = Matches(rule, prepared);
        if (found.Count == 0)
            return prepared.Length == 0 ? "the text has no sentences" : "does not fire: " + prepared.Select(c => RuleTrace.Of(rule, c)).MaxBy(t => t.Reached)!.Text;
        if (found.Exists(m => example.Finds.TrueForAll(f => Holds(m, f))))
            return null;
        return $"finds {string.Join("; ", found.Select(Show))}";
    }

    private MatchContext[] Contexts(string stage, string text)
    {
        var article = new Article { Id = "example", Language = "fr", Text = text, Published = "2024-01-15", Blocks = [new TextBlock(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
        return read(stage, article);
    }

    private static List<RuleMatch> Matches(Rule rule, MatchContext[] prepared)
    {
        var found = new List<RuleMatch>();
        foreach (var context in prepared)
            RuleSet.Match(rule, context, found);
        return found;
    }

    private static bool Holds(RuleMatch match, FindText find) => Forms(match, find.Capture).SequenceEqual(find.Forms, StringComparer.Ordinal);

    private static IEnumerable<string> Forms(RuleMatch match, string capture) => match[capture].Select(w => match.Sentence.Words[w].Form);

    private static string Show(RuleMatch match) => string.Join(", ", match.Rule.Pattern.Captures
        .Where(c => !match[c].IsEmpty)
        .Select(c => $"{c} ‘{string.Join(", ", Forms(match, c))}’"));
}
