namespace Selon.Dossiers.Stories;

/// <summary>Takes off the endings that most often part forms of one word in French and English, without a dictionary.</summary>
internal static class WordStem
{
    private const int Longest = 6;

    /// <summary>The first letters of a folded word.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> folded) => folded.Length > Longest ? folded[..Longest] : folded;
}
