namespace Selon.Text.Tokenization;

/// <summary>Two sentences run together where a page lost its line break: "la confianceLe chef".</summary>
internal static class GluedWords
{
    /// <summary>
    /// True when the lower-case word from <paramref name="start"/> and the capitalised one at <paramref name="at"/> are both known.
    /// After a capitalised word only a function word counts, so that names such as YouTube or TotalEnergies stay whole.
    /// </summary>
    public static bool SplitsAt(string text, int start, int at, int limit, TokenRules rules)
    {
        if (at - start < 3 || !char.IsUpper(text[at]) || !char.IsLower(text[at - 1]) || Tokenizer.IsTooLong(at - start))
            return false;
        var left = text.AsSpan(start, at - start);
        var end = at + 1;
        while (end < limit && end - at < 40 && char.IsLower(text[end]))
            end++;
        var elided = end == at + 1 && end < limit && CharClass.IsApostrophe(text[end]) && rules.IsElision(text.AsSpan(at, 1));
        if (end == at + 1 && !elided && text[at] is not 'À')
            return false;
        if (end < limit && (char.IsUpper(text[end]) || char.IsDigit(text[end])))
            return false;
        var right = text.AsSpan(at, end - at);
        if (rules.IsKnownOrName(text.AsSpan(start, end - start)))
            return false;
        if (char.IsLower(left[0]))
            return rules.IsKnown(left) && (elided || rules.IsKnownOrName(right));
        return (elided || (right.Length > 1 && rules.IsFunctionWord(right))) && rules.IsKnownOrName(left) && !IsBrand(left);
    }

    /// <summary>Short capitalised beginnings (La, Le, In) are parts of names more often than ends of sentences.</summary>
    private static bool IsBrand(ReadOnlySpan<char> left) => left.Length < 4;
}
