using Selon.Lexicons;
using Selon.Rules;

namespace Selon.Lab.Compile;

/// <summary>Checks a rule and compiles its pattern; every mistake is noted with its line.</summary>
public sealed class RuleChecker(IReadOnlyDictionary<string, Lexicon> lexicons, Mistakes mistakes)
{
    private readonly Labels _labels = new(lexicons);
    private readonly Dictionary<string, RuleText> _seen = new(StringComparer.Ordinal);

    /// <summary>The rule ready to be matched, or null when there is a mistake.</summary>
    public Rule? Check(RuleText rule)
    {
        var before = mistakes.Count;
        CheckId(rule);
        if (rule.Examples.Count == 0)
            mistakes.Add(rule.Path, rule.Line, $"rule '{rule.Id}' has no example");
        if (rule.Counterexamples.Count == 0)
            mistakes.Add(rule.Path, rule.Line, $"rule '{rule.Id}' has no counterexample");
        CheckEmits(rule);
        var pattern = Compile(rule);
        if (pattern is null)
            return null;
        CheckLabels(rule, pattern.Source);
        CheckCaptures(rule, pattern);
        return mistakes.Count > before ? null : new Rule
        {
            Id = rule.Id,
            Pattern = pattern,
            Emits = rule.Emits.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal),
            File = rule.File,
            Line = rule.Line,
        };
    }

    private void CheckId(RuleText rule)
    {
        if (rule.Id.Length == 0)
            mistakes.Add(rule.Path, rule.Line, "a rule needs an id");
        else if (rule.Id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
            mistakes.Add(rule.Path, rule.Line, $"the id '{rule.Id}' holds more than letters, digits, '-', '.' and '_'");
        else if (!_seen.TryAdd(rule.Id, rule))
            mistakes.Add(rule.Path, rule.Line, $"the id '{rule.Id}' is taken by {_seen[rule.Id].File}:{_seen[rule.Id].Line}");
    }

    private void CheckEmits(RuleText rule)
    {
        var type = rule.Emits.Find(e => e.Key == "type")?.Value;
        if (rule.Stage == "events" && type is null)
            mistakes.Add(rule.Path, rule.Line, $"rule '{rule.Id}' emits no type");
        foreach (var emitted in rule.Emits)
        {
            if (_labels.CheckEmitted(rule.Stage, emitted, type) is { } wrong)
                mistakes.Add(rule.Path, emitted.Line, wrong);
        }
    }

    private CompiledPattern? Compile(RuleText rule)
    {
        if (rule.When.Length == 0)
        {
            mistakes.Add(rule.Path, rule.Line, $"rule '{rule.Id}' has no pattern (when)");
            return null;
        }

        try
        {
            return CompiledPattern.Compile(Pattern.Parse(rule.When), lexicons.GetValueOrDefault);
        }
        catch (PatternException e)
        {
            mistakes.Add(rule.Path, rule.LineOf(e.Position), e.Message);
            return null;
        }
    }

    private void CheckLabels(RuleText rule, Pattern pattern)
    {
        foreach (var (node, edge) in pattern.Nodes())
        {
            foreach (var relation in edge?.Relations ?? [])
                Note(rule, edge!.Position, _labels.CheckRelation(relation, virtualAllowed: edge.Axis != Axis.Descendant));
            foreach (var constraint in node.Constraints)
            {
                if (constraint.Key == "rel")
                {
                    foreach (var relation in constraint.Values)
                        Note(rule, constraint.Position, _labels.CheckRelation(relation, virtualAllowed: false));
                }
                else if (char.IsAsciiLetterUpper(constraint.Key[0]))
                {
                    Note(rule, constraint.Position, _labels.CheckFeature(constraint.Key, constraint.Values));
                }
            }
        }
    }

    private void CheckCaptures(RuleText rule, CompiledPattern pattern)
    {
        if (rule.Stage == "events" && !pattern.Captures.Contains("trigger", StringComparer.Ordinal))
            mistakes.Add(rule.Path, rule.WhenLine, "an events rule captures a trigger");
        if (rule.Stage == "statements" && !pattern.Captures.Contains("cue", StringComparer.Ordinal) && !pattern.Captures.Contains("content", StringComparer.Ordinal))
            mistakes.Add(rule.Path, rule.WhenLine, "a statements rule captures a cue or a content");
        foreach (var find in rule.Examples.Concat(rule.Counterexamples).SelectMany(e => e.Finds))
        {
            if (!pattern.Captures.Contains(find.Capture, StringComparer.Ordinal))
                mistakes.Add(rule.Path, find.Line, $"the pattern captures no '{find.Capture}'");
        }

        foreach (var counter in rule.Counterexamples.Where(e => e.Finds.Count > 0))
            mistakes.Add(rule.Path, counter.Line, "a counterexample finds nothing");
    }

    private void Note(RuleText rule, int position, string? wrong)
    {
        if (wrong is not null)
            mistakes.Add(rule.Path, rule.LineOf(position), wrong);
    }
}
