namespace Selon.Time.Resolving;

/// <summary>A time told in the story.</summary>
/// <param name="Index">Index of its expression.</param>
/// <param name="IsCounted">Counted from another: "a year earlier".</param>
/// <param name="IsName">Part of a text's name: a time, but no day of the story.</param>
/// <param name="YearTold">The text itself gives the year.</param>
internal readonly record struct StoryTime(int Index, int Sentence, int Block, CalendarPeriod Period, bool YearTold, bool IsDateLine, bool IsCounted, bool IsName);

/// <summary>Where the story stands: what was resolved so far, and the day of writing.</summary>
internal sealed class Narrative(DateOnly? published, string publishedName, int? sessionYear, bool? isDayFirst)
{
    private StoryTime? _dateLine;

    /// <summary>The day of writing, given or from the date line.</summary>
    public DateOnly? Published { get; } = published;

    /// <summary>How a basis calls it: <c>published</c>, or the expression of the date line.</summary>
    public string PublishedName { get; } = publishedName;

    /// <summary>The last day told, date lines left out unless nothing else was told.</summary>
    public StoryTime? Day { get; private set; }

    /// <summary>The last such day that is not ahead of the day of writing.</summary>
    public StoryTime? PastDay { get; private set; }

    /// <summary>The last time of any grain told.</summary>
    public StoryTime? Last { get; private set; }

    /// <summary>The year that a numbered session names; null when none did.</summary>
    public int? SessionYear { get; } = sessionYear;

    /// <summary>Whether dates in figures of the text write the day first; null when none shows it or they differ.</summary>
    public bool? IsDayFirst { get; } = isDayFirst;

    /// <summary>The last quarter told that is no comparison with an earlier one.</summary>
    public StoryTime? Quarter { get; private set; }

    public StoryTime? DayOrDateLine => Day ?? _dateLine;

    public StoryTime? LastOrDateLine => Last ?? _dateLine;

    public void Tell(StoryTime time)
    {
        if (time.IsDateLine)
        {
            _dateLine = time;
            return;
        }

        Last = time;
        if (time.Period.Grain == Spotting.CalendarUnit.Quarter && !time.IsCounted)
            Quarter = time;
        if (time.Period.Grain != Spotting.CalendarUnit.Day || time.IsName)
            return;
        Day = time;
        if (Published is not { } published || time.Period.Start <= published)
            PastDay = time;
    }
}
