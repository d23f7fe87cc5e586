namespace Selon.Entities.Chains;

/// <summary>Are two words spellings of one name? French, English and other romanisations differ in few ways: Pachinian, Pashinyan.</summary>
internal static class Spelling
{
    private const int MaxLength = 40;

    public static bool Alike(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.SequenceEqual(second))
            return true;
        if (first.Length is < 4 or > MaxLength || second.Length is < 4 or > MaxLength)
            return false;
        Span<char> a = stackalloc char[MaxLength];
        Span<char> b = stackalloc char[MaxLength];
        var keyA = a[..Sound(first, a)];
        var keyB = b[..Sound(second, b)];
        if (keyA.SequenceEqual(keyB))
            return keyA.Length >= 3;
        return keyA.Length >= 6 && keyB.Length >= 6 && keyA[0] == keyB[0] && OneEdit(keyA, keyB);
    }

    /// <summary>A rough sound of a folded word: one letter for what romanisations write in several ways.</summary>
    private static int Sound(ReadOnlySpan<char> word, Span<char> target)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var sound = c switch
            {
                's' or 'c' when next == 'h' => 's',
                't' when next is 'c' or 's' => '\0',
                'p' when next == 'h' => 'f',
                'c' when next is 'e' or 'i' or 'y' => 's',
                'c' or 'q' or 'k' => 'k',
                'o' when next == 'u' => '\0',
                'o' when next == 'o' => '\0',
                'd' when next == 'j' => '\0',
                'w' => 'v',
                'y' or 'j' => 'i',
                'z' => 's',
                'h' => '\0',
                _ => c,
            };
            if (c == 'o' && next == 'o')
                sound = 'u';
            if (sound != '\0' && (length == 0 || target[length - 1] != sound))
                target[length++] = sound;
        }

        return length > 3 && target[length - 1] is 'e' or 's' ? length - 1 : length;
    }

    /// <summary>« GENÈVE »: written in capitals, as in datelines, and too long for most acronyms.</summary>
    public static bool IsShouted(ReadOnlySpan<char> written) => written.Length > 3 && !written.ContainsAnyInRange('a', 'z') && !written.ContainsAnyInRange('à', 'ÿ');

    private static bool OneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = a.CommonPrefixLength(b);
        var restA = a[start..];
        var restB = b[start..];
        var end = 0;
        while (end < restA.Length && end < restB.Length && restA[^(end + 1)] == restB[^(end + 1)])
            end++;
        return restA.Length - end <= 1 && restB.Length - end <= 1;
    }
}
