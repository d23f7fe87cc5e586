using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Parsing;

/// <summary>What the parser knows of each word of a sentence; place n is the root, put at the end (Ballesteros and Nivre 2013).</summary>
internal sealed class ParserInput
{
    internal struct Entry
    {
        public ulong Word;
        public ulong Lemma;
        public ulong Pos;
        public ulong Tag;
        public ulong Agreement;
        public ulong Cluster;
        public ulong Coarse;
    }

    private static readonly Entry Nothing = new() { Word = 11, Lemma = 11, Pos = 97, Tag = 11, Agreement = 11, Cluster = 11 };
    private static readonly Entry Root = new() { Word = 13, Lemma = 13, Pos = 98, Tag = 13, Agreement = 13, Cluster = 13 };

    private Entry[] _items = [];

    /// <summary>Number of words without the root.</summary>
    public int Length { get; private set; }

    /// <summary>A word, the root at <see cref="Length"/>, or nothing for -1 and beyond.</summary>
    public ref readonly Entry this[int i] => ref _items[(i < 0 || i > Length ? -1 : i) + 1];

    public bool IsPunct(int i) => i < Length && this[i].Pos == (ulong)UniversalPos.Punct;

    public void Read(WordKeys keys, ReadOnlySpan<UniversalPos> pos, IReadOnlyList<Morphology> morphology, IReadOnlyList<string> lemmas)
    {
        Length = keys.Length;
        if (_items.Length < Length + 2)
            _items = new Entry[Math.Max(Length + 2, _items.Length * 2)];
        _items[0] = Nothing;
        _items[Length + 1] = Root;
        for (var i = 0; i < Length; i++)
        {
            var features = morphology[i];
            _items[i + 1] = new Entry
            {
                Word = keys[i].Lower,
                Lemma = FeatureHash.Text(lemmas[i]),
                Pos = (ulong)pos[i],
                Tag = FeatureHash.Of(8, (ulong)pos[i], Hash(features["VerbForm"]), Hash(features["PronType"]), Hash(features["Voice"]) + Hash(features["Reflex"]) + Hash(features["Mood"])),
                Agreement = FeatureHash.Of(9, Hash(features["Gender"]), Hash(features["Number"]), Hash(features["Person"])),
                Cluster = (ulong)keys[i].Cluster,
                Coarse = (ulong)keys[i].Coarse,
            };
        }
    }

    private static ulong Hash(string? value) => value is null ? 0 : FeatureHash.Text(value);
}
