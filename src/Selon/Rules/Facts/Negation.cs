using Selon.Lexicons;
using Selon.Text;

namespace Selon.Rules;

/// <summary>Tells whether a predicate is negated in its own clause; the words come from <c>rules/negation.tsv</c>.</summary>
public sealed class Negation(Lexicon words)
{
    /// <summary>How many verbs a negation may reach through: <c>ne veut pas pouvoir partir</c>.</summary>
    private const int MaxReach = 3;

    private readonly HashSet<(string, string)> _words = words.Entries.Select(e => (e.Key, e["kind"])).ToHashSet();

    public static Negation Load(LanguagePack pack) => new(pack.Lexicon("rules/negation"));

    public bool IsNegated(Sentence sentence, int word)
    {
        for (var reach = 0; reach <= MaxReach; reach++)
        {
            if (IsNegatedItself(sentence, word))
                return true;
            var w = sentence.Words[word];
            if (!w.Is("xcomp") || w.Head < 0 || !Has(sentence.Words[w.Head].Lemma, "through"))
                return false;
            word = w.Head;
        }

        return false;
    }

    private bool IsNegatedItself(Sentence sentence, int word)
    {
        bool ne = false, withNe = Has(sentence.Words[word].Lemma, "bare"), que = false;
        foreach (var d in sentence.DependentsOf(word))
        {
            var child = sentence.Words[d];
            if (child.Is("advmod") && (Has(child.Lemma, "particle") || Has(child.Form, "particle")))
                ne = true;
            else if (child.Is("advmod") && Has(child.Lemma, "except"))
                que = true;
            else if (IsNegator(child) || IsArgument(child) && IsWord(sentence, child, "argument"))
                return true;
            else
                withNe |= NegatesWithNe(sentence, child);
        }

        return ne && withNe && !que;
    }

    private bool IsNegator(Word child) => child.BaseRelation switch
    {
        "advmod" => Has(child.Lemma, "adverb"),
        "mark" or "case" => Has(child.Lemma, "mark") && child.Is("mark"),
        "cc" => Has(child.Lemma, "cc"),
        _ => false,
    };

    private bool NegatesWithNe(Sentence sentence, Word child)
    {
        if (child.Is("advmod"))
            return Has(child.Lemma, "adverb with ne");
        return IsArgument(child) && IsWord(sentence, child, "word");
    }

    private static bool IsArgument(Word child) => child.Is("nsubj") || child.Is("obj") || child.Is("obl") || child.Is("iobj");

    private bool IsWord(Sentence sentence, Word child, string kind) =>
        Has(child.Lemma, kind) || (sentence.Dependent(child.Index, "det") is { } determiner && Has(determiner.Lemma, kind));

    private bool Has(string lemma, string kind) => _words.Contains((lemma, kind));
}
