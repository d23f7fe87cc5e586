namespace Selon.Text.Parsing;

/// <summary>
/// "Il a salué « un moment important »": a bare noun in quotation marks right of an active verb that has no object is its object.
/// The treebanks have too few such quotations for the parser to be sure of it.
/// </summary>
internal sealed class QuotedObjects(string[] relations)
{
    private readonly int _object = Array.IndexOf(relations, "obj");
    private readonly bool[] _oblique = [.. relations.Select(r => r is "obl:mod" or "obl:arg" or "obl")];
    private readonly bool[] _complement = [.. relations.Select(r => r is "obj" or "ccomp" or "xcomp" or "aux:pass")];
    private readonly bool[] _marker = [.. relations.Select(r => r is "case" or "mark")];

    public void Apply(ParseState tree, List<string> forms, UniversalPos[] pos)
    {
        for (var i = 1; i < forms.Count; i++)
        {
            var verb = tree.Heads[i];
            if (_oblique[tree.Labels[i]] && pos[i] == UniversalPos.Noun && verb < i && pos[verb] == UniversalPos.Verb && IsBareQuotation(tree, forms, i)
                && !HasAny(tree, verb, _complement, forms.Count))
                tree.Labels[i] = (byte)_object;
        }
    }

    private bool IsBareQuotation(ParseState tree, List<string> forms, int noun)
    {
        var quoted = false;
        for (var k = noun - 1; k >= 0 && k > noun - 8; k--)
        {
            if (tree.Heads[k] != noun)
                continue;
            if (_marker[tree.Labels[k]])
                return false;
            quoted |= forms[k] is "«" or "“" or "\"";
        }

        return quoted;
    }

    private static bool HasAny(ParseState tree, int head, bool[] labels, int count)
    {
        for (var k = 0; k < count; k++)
        {
            if (tree.Heads[k] == head && labels[tree.Labels[k]])
                return true;
        }

        return false;
    }
}
