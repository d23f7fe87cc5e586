using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>Says which date a single expression gives to what it dates: none for limits, lengths and date lines.</summary>
internal sealed class ExpressionDates(DatingWords words, HourDays hours)
{
    public AssignedDate? Of(DatedArticle article, Sentence sentence, TimeExpression time)
    {
        if (time.IsDateLine || time.Type is TimeType.Duration or TimeType.Set || IsBound(sentence, time))
            return null;
        if (time.IsHour)
            return hours.DayOf(article, time) is { } day ? new AssignedDate(day, time.Index) : null;
        if (time.IsDayAssumed || EdtfDate.Of(time.Value) is not { } value || CountsFromNoun(article, sentence, time))
            return null;
        if (Corrected(article, sentence, time) is { } corrected)
            return corrected;
        if (time.Until is { } end && EdtfDate.Of(article.Times[end].Value) is { } last)
            return new AssignedDate(EdtfDate.Interval(value, last), time.Index);
        var opener = time.Index > 0 && article.Times[time.Index - 1].Until == time.Index ? article.Times[time.Index - 1] : null;
        return opener != null && EdtfDate.Of(opener.Value) is { } first
            ? new AssignedDate(EdtfDate.Interval(first, value), opener.Index)
            : new AssignedDate(value, time.Index);
    }

    /// <summary>"à la veille du scrutin": what it counts from is named by a noun, whose day nobody may have told.</summary>
    private bool CountsFromNoun(DatedArticle article, Sentence sentence, TimeExpression time)
    {
        var last = time.Words.End - 1;
        if (time.Words.Length == 0 || !words.Neighbours.Contains(sentence.Words[last].Key()) || sentence.Dependent(last, "nmod") is not { } noun || noun.Index < last)
            return false;
        foreach (var other in In(article, sentence.Index))
        {
            if (other.Words.Contains(noun.Index))
                return false;
        }

        return sentence.Dependent(noun.Index, "case") is { } preposition && words.Of.Contains(preposition.Key());
    }

    /// <summary>"Le lendemain, samedi 8 avril", "en cette journée du 6 décembre": the second expression says which day the first means.</summary>
    private AssignedDate? Corrected(DatedArticle article, Sentence sentence, TimeExpression time)
    {
        if (time.Index + 1 >= article.Times.Length || article.Times[time.Index + 1] is not { Type: TimeType.Date, Anchor: null } next || next.Sentence != time.Sentence
            || EdtfDate.Of(next.Value) is not { Length: 10 } value || next.Until != null || time.Until != null)
            return null;
        var (from, to) = (time.Words.End, next.Words.Start);
        var isApposition = time.Anchor != null && to - from == 1 && sentence.Words[from].Form == ",";
        var isNamed = to > from && to - from <= 2 && words.Of.Contains(sentence.Words[from].Key()) && (to - from == 1 || sentence.Words[from + 1].Pos == UniversalPos.Det);
        return isApposition || isNamed && !words.Neighbours.Contains(sentence.Words[from - 1].Key()) ? new AssignedDate(value, next.Index) : null;
    }

    /// <summary>"jusqu'au 30 juin", "d'ici le 30 juin": prepositions and articles before an expression make it a limit.</summary>
    private bool IsBound(Sentence sentence, TimeExpression time)
    {
        for (var i = time.Words.Start - 1; i >= Math.Max(0, time.Words.Start - 3); i--)
        {
            var word = sentence.Words[i];
            if (words.Bounds.Contains(word.Key()))
                return true;
            if (word.Pos is not (UniversalPos.Adp or UniversalPos.Det))
                return false;
        }

        return false;
    }

    /// <summary>The expressions of a sentence, found by bisection: they stand in the order of the text.</summary>
    public static ReadOnlySpan<TimeExpression> In(DatedArticle article, int sentence)
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
}
