using Selon.Text.Lexica;
using Selon.Text.Models;
using Selon.Text.Packs;
using Selon.Text.Tagging;

namespace Selon.Text.Lemmas;

/// <summary>
/// Finds lemmas: forms seen in treebanks first, then the lexicon, then the end of the word. The treebanks' conventions win
/// over the lexicon's.
/// </summary>
internal sealed class Lemmatizer
{
    public const int LongestSuffix = 6;

    private readonly WordLexicon _lexicon;
    private readonly HashTable16 _forms;
    private readonly HashTable16 _suffixes;
    private readonly string[] _scripts;

    public Lemmatizer(PackReader pack, WordLexicon lexicon)
    {
        _lexicon = lexicon;
        _forms = HashTable16.Read(pack, "forms");
        _suffixes = HashTable16.Read(pack, "suffixes");
        _scripts = pack.Text("scripts").Split('\n');
    }

    public string Lemma(string form, in WordKey key, UniversalPos pos, Morphology morphology)
    {
        var script = Script(form, key, pos, morphology);
        var lemma = LemmaScript.Apply(script, script is ['^', ..] && IsSmallName(form, pos) ? LemmaScript.Capital(form) : form);
        return lemma.Length == 0 ? form : lemma;
    }

    public static ulong Key(ulong lower, UniversalPos pos, string features) => FeatureHash.Of(20, lower, (ulong)pos, FeatureHash.Text(features));

    public static ulong Key(ulong lower, UniversalPos pos) => FeatureHash.Of(21, lower, (ulong)pos);

    /// <summary>For names and pronouns written with a small letter.</summary>
    public static ulong SmallKey(ulong lower, UniversalPos pos) => FeatureHash.Of(24, lower, (ulong)pos);

    public static bool IsSmallName(string form, UniversalPos pos) => pos is UniversalPos.Propn or UniversalPos.Pron && char.IsLower(form[0]);

    public static ulong SuffixKey(ReadOnlySpan<char> lower, int length, UniversalPos pos, string features) =>
        FeatureHash.Of(22, FeatureHash.Text(lower[^length..]), (ulong)pos, FeatureHash.Text(features));

    /// <summary>Stands for all names in small letters, all figures with commas and so on; for words that keep their form if nothing else is known.</summary>
    public static ulong LookKey(string form, UniversalPos pos) =>
        FeatureHash.Of(23, (ulong)pos, char.IsLower(form[0]) ? 1u : form.Contains(',', StringComparison.Ordinal) ? 2u : 0u);

    private string Script(string form, in WordKey key, UniversalPos pos, Morphology morphology)
    {
        var found = IsSmallName(form, pos) ? _forms.Find(SmallKey(key.Lower, pos)) : -1;
        if (found < 0)
            found = _forms.Find(Key(key.Lower, pos, morphology.Text));
        if (found < 0)
            found = _forms.Find(Key(key.Lower, pos));
        if (found >= 0 && found < _scripts.Length)
            return _scripts[found];
        if (pos is UniversalPos.Propn or UniversalPos.X or UniversalPos.Sym or UniversalPos.Num or UniversalPos.Punct)
            return _suffixes.Find(LookKey(form, pos)) is var look and >= 0 ? _scripts[look] : "";
        return FromLexicon(key.Set, pos, morphology) ?? FromSuffix(form, pos, morphology) ?? "0";
    }

    private string? FromLexicon(int set, UniversalPos pos, Morphology morphology)
    {
        string? best = null;
        var most = -1;
        foreach (var reading in _lexicon.Readings(set))
        {
            if (reading.Pos != pos && !(pos == UniversalPos.Aux && reading.Pos == UniversalPos.Verb))
                continue;
            var same = Agreement(_lexicon.Features[reading.Features], morphology);
            if (same <= most)
                continue;
            most = same;
            best = _lexicon.Scripts[reading.Script];
        }

        return best;
    }

    /// <summary>How many features of a reading the word has.</summary>
    private static int Agreement(string features, Morphology morphology)
    {
        var same = 0;
        foreach (var range in features.AsSpan().Split('|'))
        {
            if (morphology.Text.AsSpan().Contains(features.AsSpan(range), StringComparison.Ordinal))
                same++;
        }

        return same;
    }

    private string? FromSuffix(string form, UniversalPos pos, Morphology morphology)
    {
        Span<char> lower = stackalloc char[LongestSuffix];
        var from = Math.Max(0, form.Length - LongestSuffix);
        lower = lower[..form.AsSpan(from).ToLowerInvariant(lower)];
        var features = SuffixFeatures(pos, morphology);
        for (var length = lower.Length; length > 0; length--)
        {
            if (_suffixes.Find(SuffixKey(lower, length, pos, features)) is var script and >= 0)
                return _scripts[script];
        }

        return null;
    }

    /// <summary>The features that decide on the lemma's ending.</summary>
    public static string SuffixFeatures(UniversalPos pos, Morphology morphology) =>
        pos is UniversalPos.Verb or UniversalPos.Aux
            ? string.Concat(morphology["VerbForm"], morphology["Tense"], morphology["Mood"], morphology["Number"])
            : morphology["Number"] ?? "";
}
