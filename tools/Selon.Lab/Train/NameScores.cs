using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>Counts found and missed names, spans exact but for outer articles and punctuation.</summary>
internal sealed partial class NameScores
{
    private static readonly string[] Kinds = ["PER", "LOC", "ORG", "MISC"];
    private readonly int[] _hits = new int[Kinds.Length];
    private readonly int[] _found = new int[Kinds.Length];
    private readonly int[] _gold = new int[Kinds.Length];

    /// <summary>What is missed or found in excess, with a little of the text around it.</summary>
    public List<string> Errors { get; } = [];

    public void Add(string text, IEnumerable<(TextSpan Span, NameLabel Label)> gold, IEnumerable<(TextSpan Span, NameLabel Label)> found)
    {
        var truth = gold.Select(n => (Trim(text, n.Span), n.Label)).ToHashSet();
        var answers = found.Select(n => (Trim(text, n.Span), n.Label)).ToHashSet();
        foreach (var (_, label) in truth)
            _gold[(int)label]++;
        Errors.AddRange(truth.Except(answers).Select(n => (n.Item1.Start, Line: $"missed {Line(text, n)}"))
            .Concat(answers.Except(truth).Select(n => (n.Item1.Start, Line: $"extra  {Line(text, n)}"))).OrderBy(e => e.Start).Select(e => e.Line));
        foreach (var answer in answers)
        {
            _found[(int)answer.Label]++;
            _hits[(int)answer.Label] += truth.Contains(answer) ? 1 : 0;
        }
    }

    private static string Line(string text, ((int Start, int End) Span, NameLabel Label) name)
    {
        var around = text[Math.Max(0, name.Span.Start - 40)..Math.Min(text.Length, name.Span.End + 40)].ReplaceLineEndings(" ");
        return $"{Kinds[(int)name.Label],-4} {text[name.Span.Start..name.Span.End]}   … {around} …";
    }

    /// <summary>Precision, recall and F1 of each kind, of all, and of all but the other names.</summary>
    public void Report(JsonObject to)
    {
        for (var k = 0; k < Kinds.Length; k++)
            to[Kinds[k]] = Line(_hits[k], _found[k], _gold[k]);
        to["PER+LOC+ORG"] = Line(_hits[..3].Sum(), _found[..3].Sum(), _gold[..3].Sum());
    }

    private static string Line(int hits, int found, int gold) => string.Create(
        CultureInfo.InvariantCulture, $"P {100.0 * hits / Math.Max(1, found):F2} R {100.0 * hits / Math.Max(1, gold):F2} F1 {200.0 * hits / Math.Max(1, found + gold):F2}");

    private static (int Start, int End) Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        var match = Edge().Match(text[start..end]);
        if (match.Success && start + match.Length < end)
            start += match.Length;
        while (end > start && " \u00A0\u202F«»\"“”'’(),.;:".Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        return (start, end);
    }

    [GeneratedRegex(@"^(?:(?:les?|la|une?|du|des?|aux?|the|an?)\s+|[ldLD]['’]|[\s«»""“”'’(),.;:])+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Edge();
}
