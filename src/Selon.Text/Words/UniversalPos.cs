namespace Selon.Text;

/// <summary>The universal parts of speech of Universal Dependencies 2, in their alphabetical order.</summary>
public enum UniversalPos : byte
{
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// <summary>Labels of <see cref="UniversalPos"/> as CoNLL-U writes them.</summary>
public static class UniversalPosLabels
{
    private static readonly string[] Labels = [.. Enum.GetNames<UniversalPos>().Select(n => n.ToUpperInvariant())];

    /// <summary>The number of parts of speech.</summary>
    public static int Count => Labels.Length;

    /// <summary>The CoNLL-U label, such as <c>NOUN</c>.</summary>
    public static string Label(this UniversalPos pos) => Labels[(int)pos];

    /// <summary>Reads a CoNLL-U label; false when it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> label, out UniversalPos pos)
    {
        for (var i = 0; i < Labels.Length; i++)
        {
            if (label.SequenceEqual(Labels[i]))
            {
                pos = (UniversalPos)i;
                return true;
            }
        }

        pos = UniversalPos.X;
        return false;
    }
}
