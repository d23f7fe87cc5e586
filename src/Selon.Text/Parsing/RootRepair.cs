namespace Selon.Text.Parsing;

/// <summary>Gives every sentence exactly one root: further ones are put below the first that is a verb, else the first.</summary>
internal static class RootRepair
{
    public static void Apply(ParseState tree, int length, int rootLabel, string[] relations, UniversalPos[] pos)
    {
        var root = Choose(tree, length, pos);
        for (var i = 0; i < length; i++)
        {
            if (tree.Heads[i] != length || i == root)
                continue;
            tree.Heads[i] = root;
            tree.Labels[i] = (byte)Math.Max(0, Array.IndexOf(relations, pos[i] == UniversalPos.Punct ? "punct" : "parataxis"));
        }

        if (root >= 0)
            tree.Labels[root] = (byte)rootLabel;
    }

    private static int Choose(ParseState tree, int length, UniversalPos[] pos)
    {
        int first = -1, content = -1;
        for (var i = 0; i < length; i++)
        {
            if (tree.Heads[i] != length)
                continue;
            if (pos[i] is UniversalPos.Verb)
                return i;
            if (first < 0)
                first = i;
            if (content < 0 && pos[i] is not UniversalPos.Punct)
                content = i;
        }

        return content >= 0 ? content : first;
    }
}
