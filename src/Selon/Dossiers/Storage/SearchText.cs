using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Dossiers.Storage;

/// <summary>A word as search sees it.</summary>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SearchWord(string Folded, TextSpan Span);

/// <summary>
/// Cuts text into words for search, the same for texts and queries, and whatever the database: runs of letters and figures, folded to lower case
/// without accents.
/// </summary>
public static class SearchText
{
    /// <summary>Words of a text behind these are not found: so many of the longest ones fill PostgreSQL's index of a text.</summary>
    public const int MaxWords = 5_000;

    /// <summary>Longer words are cut: they are addresses and noise.</summary>
    public const int MaxWordLength = 64;

    /// <summary>The words in the order of the text, at most <see cref="MaxWords"/>.</summary>
    public static IEnumerable<SearchWord> Words(string text)
    {
        var (at, count) = (0, 0);
        while (at < text.Length && count < MaxWords)
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsPart(text[at]))
                at++;
            if (Fold(text.AsSpan(start, at - start)) is not { Length: > 0 } folded)
                continue;
            count++;
            yield return new SearchWord(folded, new TextSpan(start, at));
        }
    }

    /// <summary>The words with one space between.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text).Select(w => w.Folded));

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036f';

    private static string Fold(ReadOnlySpan<char> word)
    {
        // Marks that combine fold to nothing; twice the length leaves room for one on each letter.
        word = word[..Math.Min(word.Length, MaxWordLength * 2)];
        Span<char> buffer = stackalloc char[MaxWordLength * 2 * Folding.Growth];
        return new string(buffer[..Math.Min(Folding.Fold(word, buffer), MaxWordLength)]);
    }
}
