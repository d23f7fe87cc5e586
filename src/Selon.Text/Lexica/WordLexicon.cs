using System.Runtime.InteropServices;
using Selon.Text.Models;
using Selon.Text.Packs;

namespace Selon.Text.Lexica;

/// <summary>One reading of a form: part of speech, features and how its lemma is made (indexes into the lexicon's lists).</summary>
internal readonly record struct Analysis(UniversalPos Pos, ushort Features, ushort Script);

/// <summary>
/// All forms of a full-form lexicon (French: Lefff) with their readings. Forms are kept as hashes; forms with the same readings
/// share one set.
/// </summary>
internal sealed class WordLexicon
{
    private readonly HashTable16 _forms;
    private readonly HashTable16 _clusters;
    private readonly HashTable16 _names;
    private readonly Analysis[] _analyses;
    private readonly int[] _setStarts;
    private readonly SetInfo[] _sets;

    private readonly record struct SetInfo(uint PosMask, ulong PosHash, ulong MorphHash);

    private WordLexicon(HashTable16 forms, HashTable16 clusters, HashTable16 names, int[] setStarts, Analysis[] analyses, string[] features, string[] scripts)
    {
        _forms = forms;
        _clusters = clusters;
        _names = names;
        _setStarts = setStarts;
        _analyses = analyses;
        Features = features;
        Scripts = scripts;
        _sets = new SetInfo[setStarts.Length - 1];
        for (var i = 0; i < _sets.Length; i++)
            _sets[i] = Describe(analyses.AsSpan(setStarts[i]..setStarts[i + 1]));
    }

    /// <summary>Feature strings that readings point to.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Lemma scripts that readings point to.</summary>
    public IReadOnlyList<string> Scripts { get; }

    /// <summary>Opens a lexicon pack. Throws <see cref="PackException"/>.</summary>
    public static WordLexicon Read(PackReader pack)
    {
        var starts = MemoryMarshal.Cast<byte, int>(pack.Section("sets").Span).ToArray();
        var raw = MemoryMarshal.Cast<byte, ushort>(pack.Section("analyses").Span);
        var analyses = new Analysis[raw.Length / 3];
        for (var i = 0; i < analyses.Length; i++)
            analyses[i] = new Analysis((UniversalPos)raw[3 * i], raw[(3 * i) + 1], raw[(3 * i) + 2]);
        if (starts.Length == 0 || starts[^1] != analyses.Length)
            throw new PackException($"{pack.Name}: sets and readings do not fit");
        return new WordLexicon(HashTable16.Read(pack, "forms"), HashTable16.Read(pack, "clusters"), HashTable16.Read(pack, "names"), starts, analyses, pack.Text("features").Split('\n'), pack.Text("scripts").Split('\n'));
    }

    /// <summary>The set of readings of a form by the hash of its lower-cased (or exact, for names) text; -1 when unknown.</summary>
    public int Find(ulong form) => _forms.Find(form);

    /// <summary>True when the form is there with this part of speech.</summary>
    public bool Has(ulong form, UniversalPos pos) => Find(form) is var set and >= 0 && (_sets[set].PosMask & (1u << (int)pos)) != 0;

    public ReadOnlySpan<Analysis> Readings(int set) =>
        set < 0 ? [] : _analyses.AsSpan(_setStarts[set]..(_setStarts[set + 1]));

    /// <summary>Hash of the parts of speech of a set, 1 when unknown.</summary>
    public ulong PosHash(int set) => set < 0 ? 1 : _sets[set].PosHash;

    /// <summary>Hash of the parts of speech and features of a set, 1 when unknown.</summary>
    public ulong MorphHash(int set) => set < 0 ? 1 : _sets[set].MorphHash;

    /// <summary>The distributional class of a lower-cased form (as a bit path in 16 bits), 0 when unknown.</summary>
    public int Cluster(ulong form) => Math.Max(0, _clusters.Find(form));

    /// <summary>In which lists of names a word of a name is (bits in the order of the lists), 0 when in none.</summary>
    public int NameLists(ulong form) => Math.Max(0, _names.Find(form));

    private static SetInfo Describe(ReadOnlySpan<Analysis> readings)
    {
        uint mask = 0;
        ulong morph = 0;
        foreach (var reading in readings)
        {
            mask |= 1u << (int)reading.Pos;
            morph = FeatureHash.Of(3, morph, (ulong)reading.Pos, reading.Features);
        }

        return new SetInfo(mask, FeatureHash.Of(2, mask), morph);
    }
}
