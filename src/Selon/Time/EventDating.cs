using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Text;
using Selon.Time.Dating;
using Selon.Time.Resolving;

namespace Selon.Time;

/// <summary>
/// Says which date expression governs a verb or noun: by syntax first, then by the frame at the head of the sentence, then by
/// the story when it plainly goes on. Never the nearest by characters, never the day of publication. Safe to share between threads.
/// </summary>
public sealed class EventDating
{
    private readonly FrozenSet<string> _bounds;
    private readonly ClauseWalk _walk;
    private readonly SceneContinuation _scene;

    public EventDating(LanguagePack pack)
    {
        _bounds = Words(pack, "time/bound");
        _walk = new ClauseWalk(Words(pack, "time/barrier"), Words(pack, "time/simultaneous"), Words(pack, "time/during"));
        _scene = new SceneContinuation(new TenseFinder(pack), Words(pack, "time/third-person"));
    }

    /// <summary>The date of the verb or noun at a word of a sentence, or null when the text does not tell.</summary>
    public AssignedDate? DateOf(DatedArticle article, int sentence, int word)
    {
        var own = article.Sentences[sentence];
        if (Governing(article, own, word, out var reachedRoot) is { } found)
            return found;
        if (!reachedRoot || own.Root < 0)
            return null;
        for (var s = sentence; s > 0 && _scene.Continues(article, s); s--)
        {
            var before = article.Sentences[s - 1];
            if (before.Root >= 0 && Governing(article, before, before.Root, out _) is { } carried)
                return _scene.MayCarry(carried.Value) ? carried : null;
        }

        return null;
    }

    private AssignedDate? Governing(DatedArticle article, Sentence sentence, int word, out bool reachedRoot)
    {
        reachedRoot = false;
        var node = word;
        for (var steps = 0; node >= 0 && steps < ClauseWalk.MostSteps; steps++)
        {
            if (Attached(article, sentence, node) is { } date)
                return date;
            if (sentence.Words[node].Head < 0)
            {
                reachedRoot = true;
                return Frame(article, sentence);
            }

            node = _walk.Up(sentence, node);
        }

        return null;
    }

    /// <summary>The first expression that hangs on a word.</summary>
    private AssignedDate? Attached(DatedArticle article, Sentence sentence, int node)
    {
        foreach (var time in TimesOf(article, sentence.Index))
        {
            if (!time.Words.Contains(node) && _walk.HangsOn(sentence, time.Words, node) && Assign(article, sentence, time) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>The expression that opens a sentence and is followed by a comma, wherever the parser hung it.</summary>
    private AssignedDate? Frame(DatedArticle article, Sentence sentence)
    {
        foreach (var time in TimesOf(article, sentence.Index))
        {
            // A preposition may stand before it.
            if (time.Words.Start <= 2 && time.Words.End < sentence.Words.Length && sentence.Words[time.Words.End].Form == ",")
                return Assign(article, sentence, time);
        }

        return null;
    }

    private AssignedDate? Assign(DatedArticle article, Sentence sentence, TimeExpression time)
    {
        if (time.IsDateLine || time.Type is TimeType.Duration or TimeType.Set || EdtfDate.Of(time.Value) is not { } value)
            return null;
        if (time.Words.Start > 0 && _bounds.Contains(sentence.Words[time.Words.Start - 1].Form.ToLowerInvariant()))
            return null;
        if (time.Until is { } end && EdtfDate.Of(article.Times[end].Value) is { } last)
            return new AssignedDate(EdtfDate.Interval(value, last), time.Index);
        var opener = time.Index > 0 && article.Times[time.Index - 1].Until == time.Index ? article.Times[time.Index - 1] : null;
        return opener != null && EdtfDate.Of(opener.Value) is { } first
            ? new AssignedDate(EdtfDate.Interval(first, value), opener.Index)
            : new AssignedDate(value, time.Index);
    }

    private static ReadOnlySpan<TimeExpression> TimesOf(DatedArticle article, int sentence)
    {
        var all = article.Times.AsSpan();
        int first = 0, end = all.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (all[middle].Sentence < sentence)
                first = middle + 1;
            else
                end = middle;
        }

        end = first;
        while (end < all.Length && all[end].Sentence == sentence)
            end++;
        return all[first..end];
    }

    private static FrozenSet<string> Words(LanguagePack pack, string lexicon) =>
        pack.Lexicon(lexicon).Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);
}
