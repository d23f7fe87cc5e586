using Selon.Lexicons;
using Selon.Text;

namespace Selon.Rules;

/// <summary>The rules of one stage, indexed by the lemmas that must be in a sentence for a rule to fit; thread-safe.</summary>
public sealed class RuleSet
{
    /// <summary>Bounds per rule and sentence: words looked at, matches reported.</summary>
    internal const int MaxSteps = 20_000;
    internal const int MaxMatches = 32;

    private readonly Dictionary<string, List<int>> _byRootLemma = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byInnerLemma = new(StringComparer.Ordinal);
    private readonly int[] _always;
    private readonly Dictionary<string, Rule> _byId;

    public RuleSet(IEnumerable<Rule> rules)
    {
        Rules = [.. rules];
        _byId = Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var always = new List<int>();
        for (var i = 0; i < Rules.Length; i++)
        {
            var pattern = Rules[i].Pattern;
            if (pattern.Nodes[0].Lemmas is { } lemmas)
                Add(_byRootLemma, lemmas, i);
            else if (RequiredLemmas(pattern) is { } required)
                Add(_byInnerLemma, required, i);
            else
                always.Add(i);
        }

        _always = [.. always];
    }

    public System.Collections.Immutable.ImmutableArray<Rule> Rules { get; }

    /// <summary>Loads the rules of a stage (<c>events</c>, <c>statements</c>); a pack without such rules gives an empty set.</summary>
    public static RuleSet Load(LanguagePack pack, string stage) => new(RuleSection.Read(pack, stage));

    public Rule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Adds all matches in the sentence, by rule in the order of the files, then by word.</summary>
    public void Match(MatchContext context, List<RuleMatch> into)
    {
        var words = context.Sentence.Words;
        var candidates = new List<(int Rule, int Word)>();
        foreach (var word in words)
        {
            if (_byRootLemma.TryGetValue(word.Lemma, out var anchored))
            {
                foreach (var rule in anchored)
                    candidates.Add((rule, word.Index));
            }

            if (_byInnerLemma.TryGetValue(word.Lemma, out var enabled))
            {
                foreach (var rule in enabled)
                    candidates.Add((rule, -1));
            }
        }

        foreach (var rule in _always)
            candidates.Add((rule, -1));
        candidates.Sort();
        for (var i = 0; i < candidates.Count;)
        {
            var end = i + 1;
            while (end < candidates.Count && candidates[end].Rule == candidates[i].Rule)
                end++;
            Try(Rules[candidates[i].Rule], context, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(candidates)[i..end], into);
            i = end;
        }
    }

    /// <summary>All matches of one rule in the sentence.</summary>
    public static void Match(Rule rule, MatchContext context, List<RuleMatch> into) => Try(rule, context, [(0, -1)], into);

    private static void Try(Rule rule, MatchContext context, ReadOnlySpan<(int Rule, int Word)> starts, List<RuleMatch> into)
    {
        Span<int> bound = stackalloc int[PatternParser.MaxNodes];
        Span<int> budget = [MaxSteps];
        var search = new PatternSearch(rule, context, bound, budget, MaxMatches, into);
        if (starts[0].Word < 0)
        {
            for (var word = 0; word < context.Sentence.Words.Length && search.Matches < MaxMatches; word++)
                search.From(word);
            return;
        }

        foreach (var (_, word) in starts)
            search.From(word);
    }

    /// <summary>Lemmas of the first node that must be found, if one asks for lemmas.</summary>
    private static IEnumerable<string>? RequiredLemmas(CompiledPattern pattern)
    {
        for (var i = 0; i < pattern.Edges.Length; i++)
        {
            var edge = pattern.Edges[i];
            if (edge.Quantifier != Quantifier.Required)
                i = edge.End - 1;
            else if (pattern.Nodes[edge.To].Lemmas is { } lemmas)
                return lemmas;
        }

        return null;
    }

    private static void Add(Dictionary<string, List<int>> index, IEnumerable<string> lemmas, int rule)
    {
        foreach (var lemma in lemmas)
        {
            if (!index.TryGetValue(lemma, out var rules))
                index.Add(lemma, rules = []);
            rules.Add(rule);
        }
    }
}
