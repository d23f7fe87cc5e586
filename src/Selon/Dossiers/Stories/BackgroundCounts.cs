using System.Collections.Frozen;
using System.Globalization;
using Selon.Dossiers.Digests;

namespace Selon.Dossiers.Stories;

/// <summary>
/// In which part of ordinary articles a term stands, so that the first articles of a dossier are told apart as well as the last: for words from
/// <c>languages/xx/dossiers/frequencies.tsv</c>, for all else one figure.
/// </summary>
internal static class BackgroundCounts
{
    /// <summary>For words that no table has: names and rare words.</summary>
    private const float Rare = 0.0005f;

    /// <summary>For names, places, numbers, days and events.</summary>
    private const float OtherTerms = 0.003f;

    private static readonly FrozenDictionary<long, float> Words = Load();

    public static double Share(StoryTerm term) => term.Kind == StoryTermKind.Word ? OfWord(term.Key) : OtherTerms;

    /// <summary>For the <see cref="StoryTerm.Key"/> of a word. One that two languages have counts as in the one where it is more common.</summary>
    public static double OfWord(long key) => Words.GetValueOrDefault(key, Rare);

    private static FrozenDictionary<long, float> Load()
    {
        var words = new Dictionary<long, float>();
        foreach (var language in EmbeddedTable.Languages)
        {
            foreach (var line in EmbeddedTable.Read($"{language}.dossiers.frequencies").Entries)
            {
                var (key, share) = (KeyOf(line.Key), int.Parse(line["permille"], CultureInfo.InvariantCulture) / 1000f);
                words[key] = Math.Max(words.GetValueOrDefault(key), share);
            }
        }

        return words.ToFrozenDictionary();
    }

    private static long KeyOf(string stem) => StableHash.Combine(StableHash.Of(stem), (long)StoryTermKind.Word);
}
