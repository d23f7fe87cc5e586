namespace Selon.Events.Coding;

/// <summary>Joins drafts of one sentence that tell the same event twice: one type, one reality, and roles that do not contradict.</summary>
internal static class SentenceMerger
{
    public static void Merge(List<EventDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var j = i + 1; j < drafts.Count; j++)
            {
                if (!IsSame(drafts[i], drafts[j]))
                    continue;
                var (kept, other) = Weight(drafts[j]) > Weight(drafts[i]) ? (drafts[j], drafts[i]) : (drafts[i], drafts[j]);
                Join(kept, other);
                drafts[i] = kept;
                drafts.RemoveAt(j--);
            }
        }
    }

    private static bool IsSame(EventDraft a, EventDraft b) =>
        a.Type == b.Type
        && a.AssertedBy == b.AssertedBy
        && a.Factuality == b.Factuality
        && Agree(a.Actors, b.Actors)
        && Agree(a.Recipients, b.Recipients);

    private static bool Agree(List<int> a, List<int> b)
    {
        if (a.Count == 0 || b.Count == 0)
            return true;
        foreach (var one in a)
        {
            if (b.Contains(one))
                return true;
        }

        return false;
    }

    private static int Weight(EventDraft draft) => (draft.Actors.Count > 0 ? 2 : 0) + (draft.Recipients.Count > 0 ? 1 : 0);

    private static void Join(EventDraft kept, EventDraft other)
    {
        foreach (var actor in other.Actors)
            kept.AddActor(actor);
        foreach (var recipient in other.Recipients)
            kept.AddRecipient(recipient);
        foreach (var place in other.Places)
            kept.AddPlace(place);
        foreach (var mode in other.Modes)
        {
            if (!kept.Modes.Contains(mode))
                kept.Modes.Add(mode);
        }
    }
}
