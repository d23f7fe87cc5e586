namespace Selon.Time.Dating;

/// <summary>Tells nouns that are made from a verb: approval from approve, libération from libérer.</summary>
internal static class WordStems
{
    /// <summary>Shorter beginnings are shared by chance.</summary>
    private const int LeastShared = 4;

    /// <summary>Most letters in which the shorter word ends otherwise.</summary>
    private const int MostLeft = 2;

    /// <summary>True when two lemmas begin alike for all but the last letters of the shorter one.</summary>
    public static bool AreSame(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        return shared >= LeastShared && shared >= Math.Min(a.Length, b.Length) - MostLeft;
    }
}
