using Selon.Text.Lexica;
using Selon.Text.Models;

namespace Selon.Text.Tagging;

/// <summary>What the models know of a word before any of them has spoken: hashes of its form, ends, shape and lexicon entry.</summary>
internal struct WordKey
{
    public ulong Form;
    public ulong Lower;
    public ulong Shape;
    public ulong Suffix1;
    public ulong Suffix2;
    public ulong Suffix3;
    public ulong Suffix4;
    public ulong Suffix5;
    public ulong Prefix1;
    public ulong Prefix2;
    public ulong Prefix3;
    public ulong Prefix4;

    /// <summary>Parts of speech in the lexicon.</summary>
    public ulong Tags;

    /// <summary>Parts of speech with features in the lexicon.</summary>
    public ulong Morph;

    /// <summary>The set of readings of the lower-cased form, -1 when unknown.</summary>
    public int Set;

    /// <summary>The set of readings of the form as it is written when it is capitalised (names), -1 when unknown.</summary>
    public int NameSet;

    /// <summary>The word's class among a few hundred, 0 when unknown.</summary>
    public int Cluster;

    /// <summary>The word's class among a few dozen.</summary>
    public int Coarse;
    /// <summary>The lists of names that have the word, as bits; for names only.</summary>
    public int NameLists;
    public bool IsCapital;
    public bool IsAlphabetic;

    /// <summary>Stands for any word that is not to be learned by heart.</summary>
    public const ulong Unseen = 23;

    /// <summary>The key that stands before and after a sentence.</summary>
    public static WordKey Outside { get; } = new() { Form = 7, Lower = 7, Shape = 7, Suffix1 = 7, Suffix2 = 7, Suffix3 = 7, Suffix4 = 7, Suffix5 = 7, Tags = 7, Morph = 7, Set = -1, NameSet = -1, Cluster = 7 };
}

/// <summary>Makes the keys of a sentence's words; the buffer is used again and again.</summary>
internal sealed class WordKeys(WordLexicon lexicon)
{
    private const int Border = 3;
    private const int LongestHashed = 64;
    private WordKey[] _keys = new WordKey[128];

    public int Length { get; private set; }

    /// <summary>The key of a word; up to three places outside the sentence may be asked for.</summary>
    public ref readonly WordKey this[int word] => ref _keys[word + Border];

    /// <summary>Makes a word look like one never seen; affixes, shape and lexicon entry stay. For training.</summary>
    public void Blank(int word)
    {
        ref var key = ref _keys[word + Border];
        key.Form = key.Lower = WordKey.Unseen;
        key.Cluster = key.Coarse = 0;
    }

    public void Read(IReadOnlyList<string> forms)
    {
        Length = forms.Count;
        if (_keys.Length < Length + (2 * Border))
            _keys = new WordKey[(Length * 2) + (2 * Border)];
        for (var i = 0; i < Border; i++)
            _keys[i] = _keys[Length + Border + i] = WordKey.Outside;
        for (var i = 0; i < Length; i++)
            Read(forms[i], out _keys[i + Border]);
    }

    private void Read(string form, out WordKey key)
    {
        var text = form.AsSpan(0, Math.Min(form.Length, LongestHashed));
        Span<char> lower = stackalloc char[LongestHashed];
        text.ToLowerInvariant(lower);
        lower = lower[..text.Length];
        var hash = FeatureHash.Text(lower);
        var set = lexicon.Find(hash);
        var capital = char.IsUpper(text[0]);
        var exact = FeatureHash.Text(text);
        key = new WordKey
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
