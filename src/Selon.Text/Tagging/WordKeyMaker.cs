using Selon.Text.Lexica;
using Selon.Text.Models;

namespace Selon.Text.Tagging;

/// <summary>Makes keys of words.</summary>
internal sealed class WordKeyMaker(WordLexicon lexicon)
{
    private const int LongestHashed = 64;

    public WordKey Make(ReadOnlySpan<char> form)
    {
        var text = form[..Math.Min(form.Length, LongestHashed)];
        Span<char> lower = stackalloc char[LongestHashed];
        text.ToLowerInvariant(lower);
        lower = lower[..text.Length];
        var hash = FeatureHash.Text(lower);
        var set = lexicon.Find(hash);
        var capital = char.IsUpper(text[0]);
        var exact = FeatureHash.Text(text);
        var key = new WordKey
        {
            Form = exact,
            Lower = hash,
            Shape = ShapeOf(text, out var alphabetic),
            Suffix1 = Suffix(lower, 1),
            Suffix2 = Suffix(lower, 2),
            Suffix3 = Suffix(lower, 3),
            Suffix4 = Suffix(lower, 4),
            Suffix5 = Suffix(lower, 5),
            Prefix1 = Prefix(lower, 1),
            Prefix2 = Prefix(lower, 2),
            Prefix3 = Prefix(lower, 3),
            Prefix4 = Prefix(lower, 4),
            Set = set,
            NameSet = capital ? lexicon.Find(exact) : -1,
            Cluster = lexicon.Cluster(alphabetic ? hash : FeatureHash.Text(Noughts(lower))),
            NameLists = capital ? lexicon.NameLists(exact) : 0,
            IsCapital = capital,
            IsAlphabetic = alphabetic,
        };
        key.Tags = FeatureHash.Of(4, lexicon.PosHash(set), key.NameSet >= 0 ? 1u : 0u);
        key.Coarse = key.Cluster >> 10;
        key.Morph = lexicon.MorphHash(set);
        return key;
    }

    /// <summary>Figures are classed by their number of digits.</summary>
    private static Span<char> Noughts(Span<char> text)
    {
        foreach (ref var c in text)
            c = char.IsDigit(c) ? '0' : c;
        return text;
    }

    private static ulong Suffix(ReadOnlySpan<char> text, int length) =>
        text.Length < length ? 0 : FeatureHash.Text(text[^length..]);

    private static ulong Prefix(ReadOnlySpan<char> text, int length) =>
        text.Length < length ? 0 : FeatureHash.Text(text[..length]);

    /// <summary>Runs of capitals, small letters, digits and the rest, each run once: "Jean-Pierre" is Aa-Aa.</summary>
    private static ulong ShapeOf(ReadOnlySpan<char> text, out bool alphabetic)
    {
        Span<char> shape = stackalloc char[12];
        var length = 0;
        alphabetic = true;
        foreach (var c in text)
        {
            var kind = char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : char.IsDigit(c) ? '0' : c;
            alphabetic &= kind is 'A' or 'a';
            if ((length == 0 || shape[length - 1] != kind) && length < shape.Length)
                shape[length++] = kind;
        }

        return FeatureHash.Text(shape[..length]) + (text.Length == 1 ? 1u : 0u);
    }
}
