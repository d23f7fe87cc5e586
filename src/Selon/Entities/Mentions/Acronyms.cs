namespace Selon.Entities.Mentions;

/// <summary>Acronyms and the names that they stand for.</summary>
internal static class Acronyms
{
    /// <summary>
    /// True when the letters of <paramref name="shortName"/> are the initials of <paramref name="longName"/>, little words left
    /// out or not: ONUB for <c>Opération des Nations unies au Burundi</c>.
    /// </summary>
    public static bool Abbreviates(ReadingContext context, Draft shortName, Draft longName)
    {
        var text = shortName.Span.In(context.Text);
        Span<char> letters = stackalloc char[12];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                if (!char.IsUpper(c) || count == letters.Length)
                    return false;
                letters[count++] = Fold(c);
            }
            else if (c is not ('-' or '.' or '&'))
            {
                return false;
            }
        }

        return count >= 2 && longName.Folded.Contains(' ', StringComparison.Ordinal)
            && (Matches(context, letters[..count], longName.Folded, littleCount: false) || Matches(context, letters[..count], longName.Folded, littleCount: true));
    }

    private static char Fold(char c)
    {
        Span<char> folded = stackalloc char[2];
        return Gazetteers.Folding.Fold([c], folded) > 0 ? folded[0] : c;
    }

    /// <summary>Every word gives its initial, except little words, which may, and a nationality at the end.</summary>
    /// <param name="littleCount">Whether little words may give a letter too.</param>
    private static bool Matches(ReadingContext context, ReadOnlySpan<char> letters, ReadOnlySpan<char> words, bool littleCount)
    {
        int at = 0, extra = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty)
                continue;
            var little = word.Length <= 1 || context.Lexicons.Words.Says(word, "little");
            if (at < letters.Length && letters[at] == word[0] && (littleCount || !little))
                at++;
            else if (!little && at < letters.Length)
                return false;
            else if (!little && ++extra > 1)
                return false;
        }

        return at == letters.Length;
    }
}
