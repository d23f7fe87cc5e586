namespace Selon.Entities.Chains;

/// <summary>
/// Are two words spellings of one name? French, English and other romanisations differ in how they write a sound (Pachinian,
/// Pashinyan) and in vowels that the first script leaves out (Mohammed, Muhammad). Words are turned into rough sounds, and the
/// cheapest way from one row of sounds to the other is measured.
/// </summary>
internal static class Spelling
{
    private const int MaxLength = 40;

    // Costs are in hundredths of one letter that is quite another.
    private const int Other = 100;

    // What two spellings may differ in, for each sound of the longer one.
    private const int Allowed = 12;
    private const int AllowedWhenShort = 8;

    /// <param name="first">Folded.</param>
    /// <param name="second">Folded.</param>
    public static bool Alike(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.SequenceEqual(second))
            return true;
        if (first.Length is < 4 or > MaxLength || second.Length is < 4 or > MaxLength)
            return false;
        Span<char> a = stackalloc char[MaxLength];
        Span<char> b = stackalloc char[MaxLength];
        var keyA = a[..Sounds.Of(first, a)];
        var keyB = b[..Sounds.Of(second, b)];
        if (keyA.SequenceEqual(keyB))
            return keyA.Length >= 3;
        var longer = Math.Max(keyA.Length, keyB.Length);
        if (Math.Min(keyA.Length, keyB.Length) < 3 || longer - Math.Min(keyA.Length, keyB.Length) > 2)
            return false;
        return Distance(keyA, keyB) <= longer * (longer < 5 ? AllowedWhenShort : Allowed);
    }

    /// <summary>True when every part of one name is a spelling of the part of the other in its place.</summary>
    /// <param name="first">Folded, parts between single spaces.</param>
    /// <param name="second">Folded, parts between single spaces.</param>
    public static bool SameName(string first, string second)
    {
        var a = first.Split(' ');
        var b = second.Split(' ');
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (!Alike(a[i], b[i]) && !Sounds.IsArticle(a[i], b[i]))
                return false;
        }

        return true;
    }

    /// <summary>« GENÈVE »: written in capitals, as in datelines, and too long for most acronyms.</summary>
    public static bool IsShouted(ReadOnlySpan<char> written) => written.Length > 3 && !written.ContainsAnyInRange('a', 'z') && !written.ContainsAnyInRange('à', 'ÿ');

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[MaxLength + 1];
        row[0] = 0;
        for (var j = 0; j < b.Length; j++)
            row[j + 1] = row[j] + Missing(b, j);
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] += Missing(a, i);
            for (var j = 0; j < b.Length; j++)
            {
                var best = Math.Min(diagonal + Sounds.Difference(a[i], b[j]), Math.Min(row[j + 1] + Missing(a, i), row[j] + Missing(b, j)));
                diagonal = row[j + 1];
                row[j + 1] = best;
            }
        }

        return row[b.Length];
    }

    /// <summary>A vowel inside may be left out, one at the end is another word: Niger, Nigeria.</summary>
    private static int Missing(ReadOnlySpan<char> sounds, int at)
    {
        if (!Sounds.IsVowel(sounds[at]))
            return sounds[at] == 'h' && at > 0 ? 30 : Other;
        if (at == sounds.Length - 1)
            return 90;
        // The glide before a vowel: Yeltsin, Eltsine; Kiev, Kyiv.
        var beside = sounds[at] is 'i' or 'e' && ((at + 1 < sounds.Length && Sounds.IsVowel(sounds[at + 1])) || (at > 0 && Sounds.IsVowel(sounds[at - 1])));
        return beside ? 30 : 85;
    }
}
