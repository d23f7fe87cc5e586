using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Rules;

/// <summary>One way in which a rule fits a sentence.</summary>
public sealed class RuleMatch
{
    private readonly ImmutableArray<int>[] _words;

    private RuleMatch(Rule rule, Sentence sentence, ImmutableArray<int>[] words)
    {
        Rule = rule;
        Sentence = sentence;
        _words = words;
    }

    public Rule Rule { get; }

    public Sentence Sentence { get; }

    /// <summary>
    /// Indexes of the captured words, in the order of the sentence: heads of arguments with their conjuncts; empty when an
    /// optional capture found nothing or there is no capture of this name.
    /// </summary>
    public ImmutableArray<int> this[string capture] =>
        Rule.Pattern.Captures.IndexOf(capture) is var i and >= 0 ? _words[i] : [];

    /// <summary>The first captured word, or -1.</summary>
    public int First(string capture) => this[capture] is [var first, ..] ? first : -1;

    internal static RuleMatch Of(Rule rule, Sentence sentence, ReadOnlySpan<int> bound)
    {
        var names = rule.Pattern.Captures;
        var words = new ImmutableArray<int>[names.Length];
        for (var i = 0; i < names.Length; i++)
            words[i] = Captured(rule, sentence, bound, names[i]);
        return new RuleMatch(rule, sentence, words);
    }

    private static ImmutableArray<int> Captured(Rule rule, Sentence sentence, ReadOnlySpan<int> bound, string name)
    {
        var found = new List<int>(2);
        for (var node = 0; node < bound.Length; node++)
        {
            if (bound[node] < 0 || rule.Pattern.Nodes[node].Source.Capture != name)
                continue;
            if (node == 0)
                AddOnce(found, bound[node]);
            else
                Conjuncts.AddAll(sentence, bound[node], bound[0], found);
        }

        found.Sort();
        return [.. found];
    }

    private static void AddOnce(List<int> found, int word)
    {
        if (!found.Contains(word))
            found.Add(word);
    }
}
