using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>
/// Joins drafts of one sentence that tell the same event twice: one type, one reality, roles that do not contradict, and
/// either somebody in both or one trigger below the other (<c>l'attaque a frappé…</c>).
/// </summary>
internal static class SentenceMerger
{
    public static void Merge(Sentence sentence, List<EventDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var j = i + 1; j < drafts.Count; j++)
            {
                if (!IsSame(sentence, drafts[i], drafts[j]))
                    continue;
                var (kept, other) = Weight(drafts[j]) > Weight(drafts[i]) ? (drafts[j], drafts[i]) : (drafts[i], drafts[j]);
                Join(kept, other);
                drafts[i] = kept;
                drafts.RemoveAt(j--);
            }
        }
    }

    private static bool IsSame(Sentence sentence, EventDraft a, EventDraft b)
    {
        if (a.Type != b.Type || a.AssertedBy != b.AssertedBy || a.Factuality != b.Factuality)
            return false;
        var (actors, recipients) = (Compare(a.Actors, b.Actors), Compare(a.Recipients, b.Recipients));
        if (actors is Overlap.None || recipients is Overlap.None)
            return false;
        return actors is Overlap.Some || recipients is Overlap.Some
            || sentence.IsWithin(a.Trigger, b.Trigger) || sentence.IsWithin(b.Trigger, a.Trigger);
    }

    private static Overlap Compare(List<int> a, List<int> b)
    {
        if (a.Count == 0 || b.Count == 0)
            return Overlap.Unknown;
        foreach (var one in a)
        {
            if (b.Contains(one))
                return Overlap.Some;
        }

        return Overlap.None;
    }

    private enum Overlap
    {
        Unknown,
        None,
        Some,
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
            kept.AddMode(mode);
    }
}
