using System.Collections.Immutable;
using Selon.Events;
using Selon.Records;

namespace Selon.Chronologies;

/// <summary>
/// Finds the events that one article tells twice, in a headline and its first sentence for instance. Two mentions
/// are one event when type, modes (as far as told), factuality, actors and teller are equal, the recipients do not contradict each other, the places
/// neither, and the dates are equal. A date that is missing agrees with any other only in a headline; two undated
/// mentions must name the same recipients.
/// </summary>
internal sealed class EventMerger(ArticleRecord record, Paragraphs paragraphs)
{
    // Events of one kind that a mention is compared with: bounds the time on very long texts.
    private const int LookBack = 64;

    /// <summary>Indexes of the mentions of one event, group by group in the order of the text. Nothing is lost; the first of a group tells it most fully.</summary>
    public List<List<int>> Groups()
    {
        var groups = new List<List<int>>();
        var byKey = new Dictionary<(EventType, Factuality), List<List<int>>>();
        for (var i = 0; i < record.Events.Length; i++)
        {
            var mention = record.Events[i];
            var key = (mention.Type, mention.Factuality);
            if (!byKey.TryGetValue(key, out var candidates))
                byKey.Add(key, candidates = []);
            var group = Recent(candidates).LastOrDefault(g => Same(record.Events[g[0]], mention) && Same(record.Events[g[^1]], mention));
            if (group is null)
            {
                group = [];
                groups.Add(group);
                candidates.Add(group);
            }

            group.Add(i);
        }

        foreach (var group in groups)
            PutLeadFirst(group);
        return groups;
    }

    private static IEnumerable<List<int>> Recent(List<List<int>> groups) => groups.Skip(groups.Count - LookBack);

    private bool Same(EventRecord a, EventRecord b)
    {
        if (!SetEquals(a.Actors, b.Actors) || !SetEquals(Speakers(a), Speakers(b)) || Contradict(a.Recipients, b.Recipients) || Contradict(a.Places, b.Places))
            return false;
        if (!a.Modes.IsEmpty && !b.Modes.IsEmpty && !a.Modes.Any(b.Modes.Contains))
            return false;
        if (a.Actors.IsEmpty && (a.Recipients.IsEmpty || b.Recipients.IsEmpty))
            return false;
        var (first, second) = (a.Date?.Value, b.Date?.Value);
        if (first == second)
            return first is not null || (!a.Recipients.IsEmpty && SetEquals(a.Recipients, b.Recipients));
        return (first is null && IsHeadline(a)) || (second is null && IsHeadline(b));
    }

    /// <summary>The mention that is dated in the body, else the one that is dated, else the first.</summary>
    private void PutLeadFirst(List<int> group)
    {
        var lead = group.FindIndex(i => record.Events[i].Date is not null && !IsHeadline(record.Events[i]));
        if (lead < 0)
            lead = group.FindIndex(i => record.Events[i].Date is not null);
        if (lead <= 0)
            return;
        var index = group[lead];
        group.RemoveAt(lead);
        group.Insert(0, index);
    }

    private ImmutableArray<int> Speakers(EventRecord mention) => mention.AssertedBy is { } s ? record.Statements[s].Sources : [];

    private bool IsHeadline(EventRecord mention) => paragraphs.IsHeadline(mention.Evidence.Start);

    private static bool Contradict(ImmutableArray<int> a, ImmutableArray<int> b) => !a.IsEmpty && !b.IsEmpty && !a.Any(b.Contains);

    private static bool SetEquals(ImmutableArray<int> a, ImmutableArray<int> b) => a.Length == b.Length && a.All(b.Contains);
}
