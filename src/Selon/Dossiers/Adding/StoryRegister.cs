using Selon.Dossiers.Storage;
using Selon.Dossiers.Stories;
using Selon.Records;

namespace Selon.Dossiers.Adding;

/// <summary>Finds the story of a new article among the articles that share its telling terms.</summary>
internal sealed class StoryRegister(IDossierWriter writer, StoryMemory memory)
{
    // Articles looked up for each key, the latest ones, and compared in full: those that share most keys.
    private const int ArticlesForKey = 40;
    private const int Compared = 80;

    /// <summary>The story's number, which is that of its first article.</summary>
    public long Add(long article, ArticleRecord record)
    {
        memory.Check(writer);
        var digest = StoryDigest.Of(record);
        var candidates = Candidates(digest);
        var counts = memory.Counts(writer, candidates.SelectMany(c => c.Articles).Append(digest));
        var story = StoryAssigner.Assign(digest, candidates, counts).Story ?? article;
        writer.SetKeys(KeyKind.Stories, article, digest.Keys.AsSpan());
        writer.SetDigest(KeyKind.Stories, article, digest.ToBytes());
        memory.Add(writer, article, digest, story);
        return story;
    }

    private List<StoryCandidate> Candidates(StoryDigest digest)
    {
        var keys = digest.Keys.ToHashSet();
        return [.. writer.Lookup(KeyKind.Stories, digest.Keys.AsSpan(), ArticlesForKey)
            .Select(n => (Number: n, Known: memory.Article(writer, n)))
            .Where(a => a.Known is { Digest: not null, Story: > 0 })
            .OrderByDescending(a => a.Known.Digest!.Keys.Count(keys.Contains)).ThenByDescending(a => a.Number)
            .Take(Compared)
            .GroupBy(a => a.Known.Story)
            .OrderBy(g => g.Key)
            .Select(g => new StoryCandidate(g.Key, [.. g.OrderBy(a => a.Number).Select(a => a.Known.Digest!)]))];
    }
}
