using System.Collections.Immutable;
using Selon.Events;
using Selon.Text;

namespace Selon.Chronologies;

/// <summary>
/// Makes one row of an event that the article tells twice, in a headline and its first sentence for instance. Two mentions
/// are one event when type, factuality, actors and teller are equal, the recipients do not contradict each other, the places
/// neither, and the dates are equal. A date that is missing agrees with any other only in a headline; two undated
/// mentions must name the same recipients.
/// </summary>
public static class EventMerger
{
    // Events of one kind that a mention is compared with: bounds the time on very long texts.
    private const int LookBack = 64;

    /// <summary>The events as rows, in the order of the text. Nothing is lost: a row holds all its mentions.</summary>
    public static ImmutableArray<ChronologyRow> Merge(CodedArticle coded)
    {
        var groups = new List<List<EventMention>>();
        var byKey = new Dictionary<(EventType, Factuality), List<List<EventMention>>>();
        foreach (var mention in coded.Events)
        {
            var key = (mention.Type, mention.Factuality);
            if (!byKey.TryGetValue(key, out var candidates))
                byKey.Add(key, candidates = []);
            var group = Recent(candidates).LastOrDefault(g => Same(coded, g[0], mention) && Same(coded, g[^1], mention));
            if (group is null)
            {
                group = [];
                groups.Add(group);
                candidates.Add(group);
            }

            group.Add(mention);
        }

        return [.. groups.Select(g => RowOf(coded, g))];
    }

    private static IEnumerable<List<EventMention>> Recent(List<List<EventMention>> groups) => groups.Skip(groups.Count - LookBack);

    private static bool Same(CodedArticle coded, EventMention a, EventMention b)
    {
        if (!SetEquals(a.Actors, b.Actors) || !SetEquals(Speakers(coded, a), Speakers(coded, b)) || Contradict(a.Recipients, b.Recipients) || Contradict(a.Places, b.Places))
            return false;
        if (a.Actors.IsEmpty && (a.Recipients.IsEmpty || b.Recipients.IsEmpty))
            return false;
        var (first, second) = (a.Date?.Value, b.Date?.Value);
        if (first == second)
            return first is not null || (!a.Recipients.IsEmpty && SetEquals(a.Recipients, b.Recipients));
        return (first is null && IsHeadline(coded, a)) || (second is null && IsHeadline(coded, b));
    }

    private static ChronologyRow RowOf(CodedArticle coded, List<EventMention> mentions)
    {
        var lead = mentions.Find(m => m.Date is not null && !IsHeadline(coded, m)) ?? mentions.Find(m => m.Date is not null) ?? mentions[0];
        return new ChronologyRow
        {
            Events = [lead, .. mentions.Where(m => m != lead)],
            Date = lead.Date,
            Actors = lead.Actors,
            Recipients = Union(mentions, m => m.Recipients),
            Places = Union(mentions, m => m.Places),
            ToldBy = Chronology.Tellers(coded, lead.AssertedBy),
            Sentences = [.. mentions.Select(m => m.Sentence).Distinct().Order()],
            Place = lead.Trigger,
        };
    }

    private static ImmutableArray<int> Speakers(CodedArticle coded, EventMention mention) =>
        mention.AssertedBy is { } s ? coded.Attributed.Statements[s].SourceEntities : [];

    private static bool IsHeadline(CodedArticle coded, EventMention mention) =>
        coded.Article.Blocks is { IsEmpty: false } blocks && blocks[coded.Sentences[mention.Sentence].Block].Kind is BlockKind.Title or BlockKind.Heading;

    private static bool Contradict(ImmutableArray<int> a, ImmutableArray<int> b) => !a.IsEmpty && !b.IsEmpty && !a.Any(b.Contains);

    private static bool SetEquals(ImmutableArray<int> a, ImmutableArray<int> b) => a.Length == b.Length && a.All(b.Contains);

    private static ImmutableArray<int> Union(List<EventMention> mentions, Func<EventMention, ImmutableArray<int>> of) =>
        [.. mentions.SelectMany(m => of(m)).Distinct()];
}
