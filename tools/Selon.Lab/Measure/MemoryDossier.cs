using Selon.Dossiers.Merging;
using Selon.Dossiers.Stories;

namespace Selon.Lab.Measure;

/// <summary>What a dossier does with new articles and mentions, in memory: look up by key, assign, keep.</summary>
internal sealed class MemoryDossier
{
    private const int PerKey = 40;
    private const int PerGroup = 100;

    private readonly Dictionary<long, List<int>> _articleKeys = [];
    private readonly Dictionary<long, List<int>> _mentionKeys = [];
    private readonly List<StoryDigest> _articles = [];
    private readonly List<EventDigest> _mentions = [];
    private readonly List<List<int>> _stories = [];
    private readonly List<List<int>> _events = [];
    private readonly Dictionary<long, int> _storyOfArticle = [];

    public TermCounts Counts { get; } = new();

    public List<int> StoryOf { get; } = [];

    public List<int> EventOf { get; } = [];

    public StoryChoice Add(StoryDigest digest)
    {
        var stories = Lookup(_articleKeys, digest.Keys).Select(a => StoryOf[a]).Distinct().Order();
        var candidates = stories.Select(s => new StoryCandidate(s, [.. _stories[s].TakeLast(PerGroup).Select(a => _articles[a])])).ToList();
        var choice = StoryAssigner.Assign(digest, candidates, Counts);
        Counts.Add(digest);
        Keep(_articleKeys, digest.Keys, _articles.Count);
        StoryOf.Add(Join(_stories, choice.Story, _articles.Count));
        _articles.Add(digest);
        return choice;
    }

    public EventChoice Add(EventDigest digest, int story)
    {
        _storyOfArticle[digest.Article] = story;
        var events = Lookup(_mentionKeys, digest.Keys).Select(m => EventOf[m]).Distinct().Order();
        var candidates = events.Select(e => new EventCandidate(e, [.. _events[e].TakeLast(PerGroup).Select(m => _mentions[m])]));
        var choice = EventAssigner.Assign(digest, candidates, other => _storyOfArticle[other.Article] == story);
        Keep(_mentionKeys, digest.Keys, _mentions.Count);
        EventOf.Add(Join(_events, choice.Event, _mentions.Count));
        _mentions.Add(digest);
        return choice;
    }

    private static IEnumerable<int> Lookup(Dictionary<long, List<int>> index, IEnumerable<long> keys) =>
        keys.SelectMany(k => index.TryGetValue(k, out var items) ? items.TakeLast(PerKey) : []).Distinct();

    private static void Keep(Dictionary<long, List<int>> index, IEnumerable<long> keys, int item)
    {
        foreach (var key in keys)
            (index.TryGetValue(key, out var items) ? items : index[key] = []).Add(item);
    }

    private static int Join(List<List<int>> groups, long? group, int item)
    {
        var at = (int)(group ?? groups.Count);
        if (group is null)
            groups.Add([]);
        groups[at].Add(item);
        return at;
    }
}
