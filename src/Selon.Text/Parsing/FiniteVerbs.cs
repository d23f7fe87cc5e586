using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Parsing;

/// <summary>
/// "The army retaliated": a form that may be a participle or a past tense is the past where the tree gives it a subject of the
/// active and no auxiliary. The tagger decides before there is a tree, and takes the participle now and then.
/// </summary>
internal sealed class FiniteVerbs
{
    private readonly WordLexicon _lexicon;
    private readonly Morphology? _singular;
    private readonly Morphology? _plural;
    private readonly int _subject;
    private readonly bool[] _auxiliary;
    private readonly bool[] _clause;
    private readonly bool[] _readsAsPast;

    public FiniteVerbs(WordLexicon lexicon, Morphology[] featureSets, string[] relations)
    {
        _lexicon = lexicon;
        _singular = Find(featureSets, "Sing");
        _plural = Find(featureSets, "Plur");
        _subject = Array.IndexOf(relations, "nsubj");
        _auxiliary = [.. relations.Select(r => r == "cop" || r.StartsWith("aux", StringComparison.Ordinal))];
        _clause = [.. relations.Select(r => r is "root" or "ccomp" or "parataxis" or "acl:relcl")];
        _readsAsPast = [.. lexicon.Features.Select(f => f.Contains("Tense=Past", StringComparison.Ordinal) && f.Contains("VerbForm=Fin", StringComparison.Ordinal))];
    }

    public void Apply(ParseState tree, List<string> forms, UniversalPos[] pos, List<Morphology> morph)
    {
        if (_singular is not { } singular || _plural is not { } plural)
            return;
        for (var i = 0; i < forms.Count; i++)
        {
            if (pos[i] == UniversalPos.Verb && _clause[tree.Labels[i]] && morph[i].IsParticiple && morph[i].Has("Tense", "Past") && MayBePast(forms[i]) && SubjectOf(tree, i, forms.Count) is var subject and >= 0)
                morph[i] = morph[subject].IsPlural ? plural : singular;
        }
    }

    private static Morphology? Find(Morphology[] sets, string number)
    {
        var wanted = $"Mood=Ind|Number={number}|Person=3|Tense=Past|VerbForm=Fin";
        return Array.Find(sets, set => set.Text == wanted);
    }

    private bool MayBePast(string form)
    {
        foreach (var reading in _lexicon.Readings(_lexicon.Find(FeatureHash.Lower(form))))
        {
            if (reading.Pos == UniversalPos.Verb && _readsAsPast[reading.Features])
                return true;
        }

        return false;
    }

    /// <summary>The subject before the verb, or -1 when there is none or an auxiliary stands beside it.</summary>
    private int SubjectOf(ParseState tree, int verb, int count)
    {
        var subject = -1;
        for (var k = 0; k < count; k++)
        {
            if (tree.Heads[k] != verb)
                continue;
            if (_auxiliary[tree.Labels[k]])
                return -1;
            if (tree.Labels[k] == _subject && k < verb)
                subject = k;
        }

        return subject;
    }
}
