using Selon.Dossiers.Storage;
using Selon.Dossiers.Stories;

namespace Selon.Dossiers.Adding;

/// <summary>In how many articles of the dossier some terms stand, read at once.</summary>
internal sealed class StoreTermCounts : ITermCounts
{
    // Counts the articles themselves; no hash of a word is nought but by a chance of one in 2^64.
    private const long ArticlesTerm = 0;

    private readonly Dictionary<long, int> _counts = [];

    private StoreTermCounts(long[] terms, long[] counts)
    {
        for (var i = 0; i < terms.Length; i++)
            _counts[terms[i]] = (int)Math.Min(counts[i], int.MaxValue);
        Articles = this[ArticlesTerm];
    }

    public int Articles { get; }

    public int this[long key] => _counts.GetValueOrDefault(key);

    /// <summary>The counts of all terms of <paramref name="digests"/>.</summary>
    public static StoreTermCounts Load(IDossierReader reader, IEnumerable<StoryDigest> digests)
    {
        var terms = digests.SelectMany(d => d.Terms).Select(t => t.Key).Append(ArticlesTerm).Distinct().ToArray();
        return new StoreTermCounts(terms, reader.TermCounts(terms));
    }

    /// <summary>Counts one more article.</summary>
    public static void Add(IDossierWriter writer, StoryDigest digest) => writer.AddTerms([.. digest.Terms.Select(t => t.Key), ArticlesTerm]);
}
