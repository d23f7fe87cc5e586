namespace Selon.Text.Parsing;

/// <summary>A noun behind a preposition is no subject and no object: below a noun it is <c>nmod</c>, else <c>obl</c>.</summary>
internal sealed class CasedComplements(string[] relations)
{
    private readonly int _case = Array.IndexOf(relations, "case");
    private readonly int _nominal = Array.IndexOf(relations, "nmod");
    private readonly int _oblique = Math.Max(Array.IndexOf(relations, "obl"), Array.IndexOf(relations, "obl:mod"));
    private readonly bool[] _core = [.. relations.Select(r => r is "nsubj" or "obj" or "iobj")];

    public void Apply(ParseState tree, int length, UniversalPos[] pos)
    {
        for (var i = 0; i < length; i++)
        {
            var noun = tree.Heads[i];
            if (tree.Labels[i] != _case || pos[i] != UniversalPos.Adp || noun <= i || noun >= length || !_core[tree.Labels[noun]])
                continue;
            var isBelowNoun = tree.Heads[noun] < length && pos[tree.Heads[noun]] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron;
            var label = isBelowNoun ? _nominal : _oblique;
            if (label >= 0)
                tree.Labels[noun] = (byte)label;
        }
    }
}
