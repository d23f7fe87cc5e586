using Selon.Text.Tagging;

namespace Selon.Text.Lemmas;

/// <summary>Lemmas of words that were met lately, as <see cref="FormCache"/> keeps forms. One instance serves one thread.</summary>
internal sealed class LemmaCache(Lemmatizer lemmatizer)
{
    /// <summary>A power of two.</summary>
    private const int Places = 1 << 13;

    private const int Longest = 40;

    private readonly Entry[] _entries = new Entry[Places];

    private readonly record struct Entry(string Form, UniversalPos Pos, Morphology Morphology, string Lemma);

    public string Lemma(string form, in WordKey key, UniversalPos pos, Morphology morphology)
    {
        if (form.Length > Longest)
            return lemmatizer.Lemma(form, key, pos, morphology);
        ref var entry = ref _entries[(int)(key.Form + (31 * (ulong)pos)) & (Places - 1)];
        if (entry.Pos != pos || entry.Morphology != morphology || !string.Equals(entry.Form, form, StringComparison.Ordinal))
            entry = new Entry(form, pos, morphology, lemmatizer.Lemma(form, key, pos, morphology));
        return entry.Lemma;
    }
}
