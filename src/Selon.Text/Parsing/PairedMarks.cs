namespace Selon.Text.Parsing;

/// <summary>Both quotation marks of a pair, and both brackets, depend on the head of what they enclose.</summary>
internal static class PairedMarks
{
    private const int Deepest = 8;

    /// <param name="tree">The tree; root words have the number of words as their head.</param>
    /// <param name="forms">The words.</param>
    /// <param name="punct">The label of punctuation.</param>
    public static void Apply(ParseState tree, List<string> forms, int punct)
    {
        Span<int> open = stackalloc int[Deepest];
        var depth = 0;
        for (var i = 0; i < forms.Count; i++)
        {
            if (tree.Labels[i] != punct || forms[i].Length is 0 or > 2)
                continue;
            if (depth > 0 && Closes(forms[open[depth - 1]], forms[i]))
                Attach(tree, open[--depth], i, forms.Count, punct);
            else if (forms[i] is "\"" or "''" || Closer(forms[i]) != '\0')
                open[depth == Deepest ? Deepest - 1 : depth++] = i;
        }
    }

    private static bool Closes(string open, string close) =>
        open is "\"" or "''" ? close == open : close.Length == 1 && close[0] == Closer(open);

    private static char Closer(string open) => open switch
    {
        "(" => ')',
        "[" => ']',
        "“" => '”',
        "«" => '»',
        "‘" => '’',
        _ => '\0',
    };

    private static void Attach(ParseState tree, int open, int close, int count, int punct)
    {
        for (var k = open + 1; k < close; k++)
        {
            if (tree.Labels[k] == punct || (tree.Heads[k] >= open && tree.Heads[k] <= close))
                continue;
            if (IsBelow(tree, k, open, close, count))
                return;
            tree.Heads[open] = tree.Heads[close] = k;
            return;
        }
    }

    /// <summary>True when a word depends on one of the marks, so that the marks must not depend on it.</summary>
    private static bool IsBelow(ParseState tree, int word, int open, int close, int count)
    {
        for (var k = tree.Heads[word]; k < count; k = tree.Heads[k])
        {
            if (k == open || k == close)
                return true;
        }

        return false;
    }
}
