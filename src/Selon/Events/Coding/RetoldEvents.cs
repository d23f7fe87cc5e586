using System.Collections.Immutable;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Events.Coding;

/// <summary>
/// Gives an event without a date that of the same event told elsewhere in the article: a headline what the text below tells, "the
/// attack" the attack told before, and what is told twice in like words the one date that the tellings have.
/// </summary>
internal sealed class RetoldEvents(EventDating dating, AttributedArticle article, List<EventDraft> drafts)
{
    /// <summary>How many sentences away a known event is looked for.</summary>
    private const int Reach = 24;

    /// <summary>An event of long ago is told with its date each time, or is another.</summary>
    private const int MostDays = 60;

    private const int DayLength = 10;

    private ImmutableArray<Sentence> Sentences => article.Sentences;

    /// <summary>Completes the drafts, which stand in the order of the text.</summary>
    public void Date()
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Date is null && IsFact(draft))
                draft.Date = IsTitle(draft) ? OfHeadline(i) : Known(i) ?? Continued(draft) ?? Retold(i);
        }
    }

    /// <summary>The first telling of the same is the headline's; without a day of its own, a later one may be another event of the kind.</summary>
    private AssignedDate? OfHeadline(int headline)
    {
        for (var i = headline + 1; i < drafts.Count; i++)
        {
            if (drafts[i].Sentence > drafts[headline].Sentence && IsFact(drafts[i]) && IsSame(drafts[headline], drafts[i]))
                return drafts[i].Date is { } date ? date with { Carry = DateCarry.Headline } : null;
        }

        return null;
    }

    /// <summary>"the attack": the last event of the kind before it, unless one between is told as new.</summary>
    private AssignedDate? Known(int known)
    {
        var draft = drafts[known];
        if (!dating.IsKnown(Sentences[draft.Sentence], draft.Trigger))
            return null;
        for (var i = known - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= Reach; i--)
        {
            var told = drafts[i];
            if (told.Sentence == draft.Sentence || told.Type != draft.Type || !IsFact(told) || !AgreeInRoles(draft, told) || !AgreeInModes(draft, told))
                continue;
            // "the attack" may take up a bombing or that somebody fired; "the talks" no visit.
            if (draft.Type != EventType.Assault && !AreAlike(draft, told))
                continue;
            if (told.Date is { } date)
                return date.Value.Length >= DayLength && !EventDating.IsRenewed(article.Resolved.Dated, told.Sentence, draft.Sentence, LemmaOf(draft)) ? date with { Carry = DateCarry.Again } : null;
        }

        return null;
    }

    /// <summary>"Five others were fined", "the guards were killed": the scene of what a sentence before told with its date goes on.</summary>
    private AssignedDate? Continued(EventDraft draft)
    {
        if (draft.AssertedBy is not null || dating.SceneBefore(article.Resolved.Dated, draft.Sentence, draft.Trigger, out var told) is not { Value.Length: >= DayLength } date)
            return null;
        foreach (var other in drafts)
        {
            if (other.Sentence == told && other.Date?.Value == date.Value && IsOfKind(draft, other) && IsFact(other) && AgreeInActors(draft, other))
                return date;
        }

        return null;
    }

    /// <summary>The same people in like words, and one recent day for all such tellings.</summary>
    private AssignedDate? Retold(int draft)
    {
        AssignedDate? found = null;
        var own = drafts[draft];
        if (!dating.MayBeRetold(article.Resolved.Dated, own.Sentence, own.Trigger))
            return null;
        foreach (var told in drafts)
        {
            if (told == own || told.Date is not { } date || Math.Abs(told.Sentence - own.Sentence) > Reach || told.Type != own.Type || !IsFact(told))
                continue;
            if (!IsRecent(date.Value) || !AgreeInRoles(own, told) || !(Overlaps(own.Actors, told.Actors) || Overlaps(own.Recipients, told.Recipients)) || !AreAlike(own, told))
                continue;
            if (found is { } before && before.Value != date.Value)
                return null;
            found = date with { Carry = DateCarry.Again };
        }

        return found;
    }

    private bool IsRecent(string date)
    {
        var last = date[(date.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return last.Length == DayLength && DateOnly.TryParse(last, System.Globalization.CultureInfo.InvariantCulture, out var day)
            && (article.Article.PublishedDay is not { } published || Math.Abs(published.DayNumber - day.DayNumber) <= MostDays);
    }

    private static bool IsFact(EventDraft draft) => draft.Factuality is Factuality.Occurred or Factuality.Ongoing;

    private bool IsTitle(EventDraft draft) =>
        draft.Sentence == 0 || (Sentences[draft.Sentence].Block is var block && block < article.Article.Blocks.Length && article.Article.Blocks[block].Kind == BlockKind.Title);

    /// <summary>One type, and the same people in one role or, where one names nobody, the same word.</summary>
    private bool IsSame(EventDraft a, EventDraft b) =>
        a.Type == b.Type && (Overlaps(a.Recipients, b.Recipients) || Overlaps(a.Actors, b.Actors)
            || ((a.Actors.Count + a.Recipients.Count == 0 || b.Actors.Count + b.Recipients.Count == 0) && LemmaOf(a) == LemmaOf(b)));

    /// <summary>What a court orders belongs to its sentence.</summary>
    private static bool IsOfKind(EventDraft a, EventDraft b) =>
        a.Type == b.Type || (a.Type == EventType.Request && b.Type == EventType.Sanction);

    private static bool AgreeInRoles(EventDraft a, EventDraft b) => AgreeInActors(a, b) && (a.Recipients.Count == 0 || b.Recipients.Count == 0 || Overlaps(a.Recipients, b.Recipients));

    private static bool AgreeInActors(EventDraft a, EventDraft b) => a.Actors.Count == 0 || b.Actors.Count == 0 || Overlaps(a.Actors, b.Actors);

    private static bool AgreeInModes(EventDraft a, EventDraft b) => a.Modes.Count == 0 || b.Modes.Count == 0 || a.Modes.Exists(b.Modes.Contains);

    private bool AreAlike(EventDraft a, EventDraft b) => EventDating.AreAlike(LemmaOf(a), LemmaOf(b));

    private static bool Overlaps(List<int> a, List<int> b) => a.Exists(b.Contains);

    private string LemmaOf(EventDraft draft) => Sentences[draft.Sentence].Words[draft.Trigger].Lemma;
}
