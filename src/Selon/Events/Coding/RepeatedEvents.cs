using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>A headline tells an event of the text below: what the text tells of it besides (its day) holds for the headline too.</summary>
internal static class RepeatedEvents
{
    public static void DateHeadlines(Article article, ImmutableArray<Sentence> sentences, List<EventDraft> drafts)
    {
        foreach (var headline in drafts)
        {
            if (headline.Date is not null || !IsTitle(article, sentences[headline.Sentence]))
                continue;
            foreach (var told in drafts)
            {
                if (told.Sentence <= headline.Sentence || !IsSame(sentences, headline, told))
                    continue;
                // The first telling is the headline's; without a day of its own, a later one may be another event of the kind.
                headline.Date = told.Date;
                break;
            }
        }
    }

    /// <summary>A source blames once in one statement, however many words of blame it uses.</summary>
    public static void KeepFirstBlame(List<EventDraft> drafts)
    {
        var seen = new HashSet<(int Statement, EventType Type)>();
        drafts.RemoveAll(d => d.Speech is { } speech && !seen.Add((speech.Index, d.Type)));
    }

    /// <summary>In a story of a cyberattack « l'attaque » alone is that one.</summary>
    public static void TypeBareAttacks(ImmutableArray<Sentence> sentences, List<EventDraft> drafts)
    {
        EventDraft? cyber = null;
        foreach (var draft in drafts)
        {
            if (draft.Type == EventType.Coerce && draft.Modes.Contains("cyber"))
            {
                cyber ??= draft;
            }
            else if (cyber is not null && draft.Type == EventType.Assault && draft.Actors.Count + draft.Recipients.Count + draft.Places.Count == 0
                && LemmaOf(sentences, cyber).EndsWith(LemmaOf(sentences, draft), StringComparison.Ordinal))
            {
                draft.Type = cyber.Type;
                draft.Modes.Clear();
                draft.AddMode("cyber");
            }
        }
    }

    private static bool IsTitle(Article article, Sentence sentence) =>
        sentence.Index == 0 || (sentence.Block < article.Blocks.Length && article.Blocks[sentence.Block].Kind == BlockKind.Title);

    /// <summary>One type and reality, and the same people in one role or, where one names nobody, the same word.</summary>
    private static bool IsSame(ImmutableArray<Sentence> sentences, EventDraft a, EventDraft b)
    {
        if (a.Type != b.Type || a.Factuality is not (Factuality.Occurred or Factuality.Ongoing) || b.Factuality is not (Factuality.Occurred or Factuality.Ongoing))
            return false;
        if (Overlaps(a.Recipients, b.Recipients) || Overlaps(a.Actors, b.Actors))
            return true;
        var unnamed = a.Actors.Count + a.Recipients.Count == 0 || b.Actors.Count + b.Recipients.Count == 0;
        return unnamed && LemmaOf(sentences, a) == LemmaOf(sentences, b);
    }

    private static bool Overlaps(List<int> a, List<int> b)
    {
        foreach (var one in a)
        {
            if (b.Contains(one))
                return true;
        }

        return false;
    }

    private static string LemmaOf(ImmutableArray<Sentence> sentences, EventDraft draft) => sentences[draft.Sentence].Words[draft.Trigger].Lemma;
}
