using System.Globalization;
using Selon.Text;

namespace Selon.Time.Dating;

/// <summary>"The vote came two days after he resigned": reckons the day of the clause or noun behind "after" from that of what came.</summary>
internal sealed class CountedDays(DatingWords words, ClauseWalk walk)
{
    /// <summary>Longer counts in days are round numbers.</summary>
    private const int MostDays = 31;

    /// <summary>The date of a word, or null when no count of days leads to it.</summary>
    /// <param name="dateOf">The date of the verb that the count hangs on.</param>
    public AssignedDate? Of(DatedArticle article, Sentence sentence, int word, Func<int, AssignedDate?> dateOf)
    {
        foreach (var time in ExpressionDates.In(article, sentence.Index))
        {
            if (time.Type != TimeType.Duration || time.Words.Length == 0 || time.Words.End >= sentence.Words.Length || Days(time.Value) is not { } days)
                continue;
            var preposition = sentence.Words[time.Words.End];
            if (!words.Counting.TryGetValue(preposition.Key(), out var isAfter) || preposition.Head < time.Words.End || sentence.Words[preposition.Head].Head < 0
                || !LeadsTo(sentence, word, preposition.Head))
                continue;
            if (dateOf(sentence.Words[preposition.Head].Head) is { } date && Shift(date.Value, isAfter ? -days : days) is { } value)
                return new AssignedDate(value, date.Time, DateCarry.Counted);
        }

        return null;
    }

    private bool LeadsTo(Sentence sentence, int word, int head)
    {
        for (var steps = 0; word >= 0 && steps < ClauseWalk.MostSteps; steps++)
        {
            if (word == head)
                return true;
            if (sentence.Words[word].Head < 0)
                return false;
            word = walk.Up(sentence, word);
        }

        return false;
    }

    private static int? Days(string value) =>
        value is ['P', .., 'D'] && int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays
            ? days
            : null;

    private static string? Shift(string day, int days) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.DayNumber + days >= DateOnly.MinValue.DayNumber && date.DayNumber + days <= DateOnly.MaxValue.DayNumber
            ? date.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
