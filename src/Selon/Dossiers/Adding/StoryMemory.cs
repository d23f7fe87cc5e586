using Selon.Dossiers.Storage;
using Selon.Dossiers.Stories;

namespace Selon.Dossiers.Adding;

/// <summary>
/// What finding stories reads again and again: digests of the latest articles and counts of terms. It only saves reading: with an empty
/// memory the result is the same. Forgotten when somebody else has added articles, and when a transaction fails.
/// </summary>
internal sealed class StoryMemory
{
    // Some 8 kB each.
    private const int MostDigests = 16_384;
    private const int MostTerms = 2_000_000;

    // Counts the articles themselves; no hash of a word is nought but by a chance of one in 2^64.
    private const long ArticlesTerm = 0;

    private readonly Dictionary<long, (StoryDigest? Digest, long Story)> _articles = [];
    private readonly Dictionary<long, int> _counts = [];
    private int _known = -1;

    public void Forget()
    {
        _articles.Clear();
        _counts.Clear();
        _known = -1;
    }

    /// <summary>Forgets what another process has outdated. Call it before all else in a transaction.</summary>
    public void Check(IDossierReader reader)
    {
        var articles = Bounded(reader.TermCounts([ArticlesTerm])[0]);
        if (articles != _known || _articles.Count > MostDigests || _counts.Count > MostTerms)
            Forget();
        _known = articles;
    }

    /// <summary>An article's digest and story; no digest for one that has left the chronology.</summary>
    public (StoryDigest? Digest, long Story) Article(IDossierReader reader, long number)
    {
        if (!_articles.TryGetValue(number, out var known))
        {
            var digest = reader.Digest(KeyKind.Stories, number) is { } bytes ? StoryDigest.FromBytes(bytes.Span) : null;
            _articles[number] = known = (digest, reader.Article(number)?.Story ?? 0);
        }

        return known;
    }

    /// <summary>Counts of all terms of some digests.</summary>
    public ITermCounts Counts(IDossierReader reader, IEnumerable<StoryDigest> digests)
    {
        long[] missing = [.. digests.SelectMany(d => d.Terms).Select(t => t.Key).Where(k => !_counts.ContainsKey(k)).Distinct()];
        var counts = reader.TermCounts(missing);
        for (var i = 0; i < missing.Length; i++)
            _counts[missing[i]] = Bounded(counts[i]);
        return new KnownCounts(_counts, _known);
    }

    /// <summary>Counts one more article.</summary>
    public void Add(IDossierWriter writer, long number, StoryDigest digest, long story)
    {
        writer.AddTerms([.. digest.Terms.Select(t => t.Key), ArticlesTerm]);
        foreach (var term in digest.Terms)
        {
            if (_counts.TryGetValue(term.Key, out var count))
                _counts[term.Key] = count + 1;
        }

        _articles[number] = (digest, story);
        _known++;
    }

    private static int Bounded(long count) => (int)Math.Min(count, int.MaxValue);

    private sealed class KnownCounts(Dictionary<long, int> counts, int articles) : ITermCounts
    {
        public int Articles => articles;

        public int this[long key] => counts.GetValueOrDefault(key);
    }
}
