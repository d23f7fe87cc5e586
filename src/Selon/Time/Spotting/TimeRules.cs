using Selon.Text.Packs;

namespace Selon.Time.Spotting;

/// <summary>A rule as compiled: its id and what it says of every expression that it emits.</summary>
internal sealed record TimeRule(string Id, int Order, TimeAssignment[] Said, TimeCheck Check, bool Interval);

/// <summary>Where an emitted expression stands among the items of a pattern, half-open.</summary>
internal readonly record struct TimeBracket(int Start, int End);

/// <summary>A pattern that ends at a node of the trie.</summary>
internal sealed record TimePattern(TimeRule Rule, TimeBracket First, TimeBracket? Second);

/// <summary>
/// The compiled sequence patterns of <c>time/rules</c>, merged into one trie over symbols. The section is text: a line
/// <c>R id field=value;…</c> opens a rule, each line <c>V</c> below it is one of its patterns without options, items
/// separated by spaces; <c>[</c> and <c>]</c> stand around what is emitted.
/// </summary>
internal sealed class TimeRules
{
    public const string Section = "time/rules";

    private readonly Dictionary<(int Node, int Symbol), int> _next = [];
    private readonly List<List<TimePattern>?> _patterns = [null];

    public TimeRules(string text, TimeVocabulary vocabulary, TimeSymbols symbols)
    {
        TimeRule? rule = null;
        var order = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            if (cells[0] == "R")
                rule = Rule(cells, order++);
            else if (cells[0] == "V" && rule != null)
                AddPattern(rule, cells[1], vocabulary, symbols);
            else
                throw new PackException($"{Section}: unknown line {line}");
        }
    }

    public int Next(int node, int symbol) => _next.TryGetValue((node, symbol), out var next) ? next : -1;

    public List<TimePattern>? PatternsAt(int node) => _patterns[node];

    private static TimeRule Rule(string[] cells, int order)
    {
        var said = new List<TimeAssignment>();
        var check = TimeCheck.None;
        var interval = false;
        foreach (var pair in cells[2].Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair == "interval")
            {
                interval = true;
                continue;
            }

            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var assignment = TimeAssignment.Parse(pair[..equals], pair[(equals + 1)..]);
            if (assignment.Field == TimeField.Check)
                check = (TimeCheck)assignment.Value;
            else
                said.Add(assignment);
        }

        return new TimeRule(cells[1], order, [.. said], check, interval);
    }

    private void AddPattern(TimeRule rule, string pattern, TimeVocabulary vocabulary, TimeSymbols symbols)
    {
        var node = 0;
        var count = 0;
        var brackets = new List<TimeBracket>();
        var open = -1;
        foreach (var item in pattern.Split(' '))
        {
            if (item == "[")
            {
                open = count;
            }
            else if (item == "]")
            {
                brackets.Add(new TimeBracket(open, count));
            }
            else if (item[0] == '$')
            {
                node = Step(node, symbols.Class(item[1..]));
                count++;
            }
            else
            {
                foreach (var form in vocabulary.Split(item))
                {
                    node = Step(node, TimeSymbols.Form(form));
                    count++;
                }
            }
        }

        (_patterns[node] ??= []).Add(new TimePattern(rule, brackets[0], brackets.Count > 1 ? brackets[1] : null));
    }

    private int Step(int node, int symbol)
    {
        if (!_next.TryGetValue((node, symbol), out var next))
        {
            _next.Add((node, symbol), next = _patterns.Count);
            _patterns.Add(null);
        }

        return next;
    }
}
