using System.Collections.Frozen;

namespace Selon.Text.Parsing;

/// <summary>
/// "Ils sont descendus" is active, "ils ont été descendus" is not: which verbs form their past with "être" is known for all, but
/// the treebanks show few of them.
/// </summary>
internal sealed class PerfectWithBe(FrozenSet<string> verbs, string[] relations)
{
    private readonly int _auxPass = Array.IndexOf(relations, "aux:pass");
    private readonly int _auxTense = Array.IndexOf(relations, "aux:tense");
    private readonly int _subjectPass = Array.IndexOf(relations, "nsubj:pass");
    private readonly int _subject = Array.IndexOf(relations, "nsubj");
    private readonly int _agent = Array.IndexOf(relations, "obl:agent");

    public void Apply(ParseState tree, List<string> forms, List<string> lemmas)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (tree.Labels[i] != _auxPass || lemmas[i] != "être" || forms[i].Equals("été", StringComparison.OrdinalIgnoreCase))
                continue;
            var verb = tree.Heads[i];
            if (verb >= forms.Count || !verbs.Contains(lemmas[verb]) || HasAgent(tree, verb, forms.Count))
                continue;
            tree.Labels[i] = (byte)_auxTense;
            for (var k = 0; k < forms.Count; k++)
            {
                if (tree.Heads[k] == verb && tree.Labels[k] == _subjectPass)
                    tree.Labels[k] = (byte)_subject;
            }
        }
    }

    private bool HasAgent(ParseState tree, int verb, int count)
    {
        for (var k = 0; k < count; k++)
        {
            if (tree.Heads[k] == verb && tree.Labels[k] == _agent)
                return true;
        }

        return false;
    }
}
