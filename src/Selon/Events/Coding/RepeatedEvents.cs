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
                if (told.Date is null || told.Sentence <= headline.Sentence || !IsSame(sentences, headline, told))
                    continue;
                headline.Date = told.Date;
                break;
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
