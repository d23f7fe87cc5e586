using Selon.Dossiers.Storage;
using Selon.Dossiers.Stories;
using Selon.Records;

namespace Selon.Dossiers.Adding;

/// <summary>Finds the story of a new article.</summary>
internal sealed class StoryRegister(IDossierWriter writer)
{
    // Articles looked up for each key, and looked at for each story: the latest ones.
    private const int ArticlesForKey = 40;
    private const int ArticlesOfStory = 100;

    /// <summary>The story's number, which is that of its first article.</summary>
    public long Add(long article, ArticleRecord record)
    {
        var digest = StoryDigest.Of(record);
        var candidates = Candidates(digest);
        var counts = StoreTermCounts.Load(writer, candidates.SelectMany(c => c.Articles).Append(digest));
        var choice = StoryAssigner.Assign(digest, candidates, counts);
        writer.SetKeys(KeyKind.Stories, article, digest.Keys.AsSpan());
        writer.SetDigest(KeyKind.Stories, article, digest.ToBytes());
        StoreTermCounts.Add(writer, digest);
        return choice.Story ?? article;
    }

    private List<StoryCandidate> Candidates(StoryDigest digest)
    {
        var stories = new SortedSet<long>();
        foreach (var other in writer.Lookup(KeyKind.Stories, digest.Keys.AsSpan(), ArticlesForKey))
        {
            if (writer.Article(other) is { Story: > 0 and var story })
                stories.Add(story);
        }

        return [.. stories.Select(s => new StoryCandidate(s, [.. writer.ArticlesOfStory(s).TakeLast(ArticlesOfStory).Select(a => Digest(a.Number)).OfType<StoryDigest>()]))];
    }

    private StoryDigest? Digest(long article) => writer.Digest(KeyKind.Stories, article) is { } bytes ? StoryDigest.FromBytes(bytes.Span) : null;
}
