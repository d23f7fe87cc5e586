using Selon.Entities.Gazetteers;

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

    // Words before a bracket that may spell an acronym out.
    private const int LongestName = 12;

    /// <summary>« état-major des armées (EMA) »: the article spells the acronym out, and not as the gazetteer's <paramref name="entry"/>.</summary>
    public static bool IsRedefined(ReadingContext context, string acronym, GazetteerEntry entry)
    {
        var text = context.Text.AsSpan();
        var at = text.IndexOf($"({acronym})", StringComparison.Ordinal);
        if (at <= 0 || acronym.Length > 12)
            return false;
        var folded = Folding.Fold(text[Math.Max(0, at - 120)..at].ToString());
        var letters = Folding.Fold(acronym).Replace(" ", "", StringComparison.Ordinal);
        var start = folded.Length;
        for (var words = 0; words < LongestName && start > 0; words++)
        {
            start = folded.AsSpan(0, start - 1).LastIndexOf(' ') + 1;
            var name = folded.AsSpan(start);
            if (name.Contains(' ') && name[0] == letters[0] && (Matches(context, letters, name, littleCount: false) || Matches(context, letters, name, littleCount: true)))
                return !context.Lexicons.Gazetteer.Forms.TryGet(name, out var forms) || !forms.Exists(f => ReferenceEquals(f.Entry, entry));
        }

        return false;
    }

    private static char Fold(char c)
    {
        Span<char> folded = stackalloc char[2];
        return Folding.Fold([c], folded) > 0 ? folded[0] : c;
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
