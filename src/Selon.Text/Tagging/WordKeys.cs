using Selon.Text.Lexica;

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

/// <summary>The keys of a sentence's words; the buffer is used again and again.</summary>
internal sealed class WordKeys(FormCache forms)
{
    private const int Border = 3;
    private WordKey[] _keys = new WordKey[128];

    /// <param name="lexicon">For keys that share no cache with others.</param>
    public WordKeys(WordLexicon lexicon)
        : this(new FormCache(lexicon))
    {
    }

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

    public void Read(IReadOnlyList<string> words)
    {
        Length = words.Count;
        if (_keys.Length < Length + (2 * Border))
            _keys = new WordKey[(Length * 2) + (2 * Border)];
        for (var i = 0; i < Border; i++)
            _keys[i] = _keys[Length + Border + i] = WordKey.Outside;
        for (var i = 0; i < Length; i++)
            forms.Read(words[i], out _keys[i + Border]);
    }
}
