using Selon.Text.Models;
using Selon.Text.Packs;

namespace Selon.Text.Names;

/// <summary>
/// What training found out about words: small words that stand inside names (Bank <b>of</b> England), other words in small letters that
/// are part of names (<b>université</b> de Lyon), listed names of several words, and kinds of nouns.
/// </summary>
internal sealed class NameVocabulary
{
    public const ushort Link = 1;
    public const ushort Part = 2;

    /// <summary>How many lists there may be.</summary>
    public const int Lists = 14;

    /// <summary>Set when a longer listed name starts with these words.</summary>
    public const ushort Goes = 0x8000;

    /// <summary>The list of last words of listed persons.</summary>
    public const ushort Surname = 0x4000;

    private const int LongestPhrase = 7;

    private readonly HashTable16 _words;
    private readonly HashTable16 _phrases;
    private readonly HashTable16 _senses;

    private NameVocabulary(HashTable16 words, HashTable16 phrases, HashTable16 senses)
    {
        _words = words;
        _phrases = phrases;
        _senses = senses;
    }

    public static NameVocabulary Read(PackReader pack) =>
        new(HashTable16.Read(pack, "words"), HashTable16.Read(pack, "phrases"), HashTable16.Read(pack, "senses"));

    /// <param name="words">By the hash of the lower-cased form: <see cref="Link"/> or <see cref="Part"/>.</param>
    /// <param name="phrases">By the hash of a phrase: the lists that have it, as bits.</param>
    /// <param name="senses">By the hash of a lower-cased noun: what it means, from 1.</param>
    public static void Write(
        PackWriter pack, IEnumerable<KeyValuePair<ulong, ushort>> words, IEnumerable<KeyValuePair<ulong, ushort>> phrases, IEnumerable<KeyValuePair<ulong, ushort>> senses)
    {
        HashTable16.Write(pack, "words", words);
        HashTable16.Write(pack, "phrases", phrases);
        HashTable16.Write(pack, "senses", senses);
    }

    /// <summary>The hash of a phrase with one more word; the first word's is made from 0.</summary>
    public static ulong Extend(ulong phrase, ulong form) => FeatureHash.Of(6, phrase, form);

    /// <summary>0, <see cref="Link"/> or <see cref="Part"/>.</summary>
    public int Word(ulong lower) => Math.Max(0, _words.Find(lower));

    /// <summary>What a noun means, one of a few dozen kinds (person, group, place…); 0 when unknown.</summary>
    public int Sense(ulong lower) => Math.Max(0, _senses.Find(lower));

    /// <summary>The lists of the longest listed name that starts at a word, and where it ends.</summary>
    public (int Lists, int End) Longest(Tagging.WordKeys words, int start)
    {
        var (lists, end) = (0, start);
        var phrase = 0ul;
        for (var i = start; i < words.Length && i < start + LongestPhrase; i++)
        {
            phrase = Extend(phrase, words[i].Form);
            var found = _phrases.Find(phrase);
            if (found < 0)
                break;
            if ((found & ~Goes) != 0)
                (lists, end) = (found & ~Goes, i + 1);
            if ((found & Goes) == 0)
                break;
        }

        return (lists, end);
    }
}
