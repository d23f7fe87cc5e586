namespace Selon.Entities.Chains;

/// <summary>Rough sounds of a name: one letter for what romanisations write in several ways.</summary>
internal static class Sounds
{
    private const string Vowels = "aeiou";

    // Vowels that romanisations exchange, with the cost of the exchange.
    private static readonly (char First, char Second, int Cost)[] Near =
    [
        ('o', 'u', 15), ('e', 'i', 20), ('a', 'e', 25), ('a', 'o', 35), ('e', 'o', 45), ('i', 'o', 50), ('a', 'i', 45), ('e', 'u', 45), ('i', 'u', 90), ('a', 'u', 60),
        ('k', 'g', 20), ('s', 'z', 15), ('b', 'v', 40), ('f', 'v', 35), ('t', 'd', 50), ('j', 'g', 40), ('j', 's', 35), ('j', 'z', 30), ('j', 'i', 40), ('k', 'h', 35),
    ];

    public static bool IsVowel(char sound) => Vowels.Contains(sound);

    /// <summary>The Arabic article, however its vowel is written.</summary>
    public static bool IsArticle(string first, string second) => first is "al" or "el" && second is "al" or "el";

    /// <summary>Cost of one sound in the place of another, 100 when they have nothing in common.</summary>
    public static int Difference(char first, char second)
    {
        if (first == second)
            return 0;
        foreach (var (a, b, cost) in Near)
        {
            if ((a == first && b == second) || (a == second && b == first))
                return cost;
        }

        return 100;
    }

    /// <summary>Writes the sounds of a folded word and returns their number; <paramref name="target"/> is as long as the word.</summary>
    public static int Of(ReadOnlySpan<char> word, Span<char> target)
    {
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            var (sound, taken) = Next(word, i);
            i += taken;
            if (sound != '\0' && (length == 0 || target[length - 1] != sound))
                target[length++] = sound;
        }

        // A silent end of French: Eltsine, Gbagbos.
        return length > 3 && target[length - 1] is 'e' or 's' && !EndsInHiss(word) ? length - 1 : length;
    }

    private static bool EndsInHiss(ReadOnlySpan<char> word) => word.EndsWith("ch") || word.EndsWith("sh") || word.EndsWith("z");

    private static (char Sound, int Taken) Next(ReadOnlySpan<char> word, int at)
    {
        var rest = word[at..];
        foreach (var (letters, sound) in Groups)
        {
            if (rest.StartsWith(letters))
                return (sound, letters.Length);
        }

        var next = rest.Length > 1 ? rest[1] : '\0';
        // French writes the hard g before e and i with a u: Guerassimov.
        if (rest.Length > 2 && rest[0] == 'g' && next == 'u' && rest[2] is 'e' or 'i')
            return ('g', 2);
        return (rest[0] switch
        {
            'c' when next is 'e' or 'i' or 'y' => 's',
            'c' or 'q' or 'k' => 'k',
            'w' => 'v',
            'y' => 'i',
            'h' when at > 0 => '\0',
            _ => rest[0],
        }, 1);
    }

    // The longest first.
    private static readonly (string Letters, char Sound)[] Groups =
    [
        ("chtch", 's'), ("shch", 's'), ("tsch", 's'), ("zhzh", 'j'), ("tch", 's'), ("sch", 's'), ("dzh", 'j'), ("sh", 's'), ("ch", 's'), ("zh", 'j'), ("dj", 'j'), ("dh", 'd'), ("th", 't'),
        ("kh", 'k'), ("gh", 'g'), ("ph", 'f'), ("ts", 's'), ("tz", 's'), ("cz", 's'), ("ou", 'u'), ("oo", 'u'), ("iy", 'i'), ("yi", 'i'), ("ii", 'i'), ("ck", 'k'), ("aa", 'a'),
    ];
}
