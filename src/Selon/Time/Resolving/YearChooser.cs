using Selon.Time.Spotting;

namespace Selon.Time.Resolving;

/// <summary>
/// Chooses the year of what names a part of it: the year told; else the one that makes the weekday right; else by "dernier" and
/// "prochain"; else by the story when it tells of another year; else by tense around the day of writing.
/// </summary>
internal static class YearChooser
{
    /// <summary>How many sentences back the story's year holds for a date without one.</summary>
    private const int StoryReach = 1;

    /// <summary>
    /// Whoever means a day that is most of a year away tells its year: against one that is near, the tense of the verb, which may
    /// be another verb's, gives no proof.
    /// </summary>
    private const int FarDays = 280;

    /// <summary>The same for quarters, of which the last one is reported on for weeks.</summary>
    private const int FarQuarter = 180;

    private const int NearDays = 75;

    /// <summary>
    /// How many times farther a day ahead counts than one behind: news tells of the past more often where the tense is unknown.
    /// </summary>
    public static double FutureWeight(Tense tense) => tense == Tense.Unknown ? 1.5 : 1;

    /// <param name="of">The period in a year; null when that year has none (29 February).</param>
    /// <param name="partial">The value with an unknown year.</param>
    public static Resolution? Choose(TimeForm form, Context context, Func<int, CalendarPeriod?> of, string partial)
    {
        if (form[TimeField.Year] is { } told)
            return of(told) is { } period ? Resolution.Of(period, Because.Explicit) : null;
        var narrative = context.Narrative;
        if (form.NotAfter is { } end)
            return Before(of, end, strict: false) is { } first ? Resolution.Of(first, form.OpensInterval ? "year from the end of the interval" : "year from the date beside it") : null;
        if (Story(form, context, of) is { } byStory)
            return byStory;
        if (narrative.Published is { } published)
            return ByPublished(form, context, of, published);
        if (narrative.SessionYear is { } session && narrative.Last?.Block != context.Block)
            return Of(of, session) is { } hinted ? Resolution.Of(hinted, "year of the numbered session") : null;
        if (narrative.LastOrDateLine is { YearTold: true } last)
            return Nearest(of, last.Period.Start, last.Period.Start.Year) is { } near
                ? Resolution.Of(near, $"year from t{last.Index}", last.Index)
                : null;
        return narrative.SessionYear is { } year && Of(of, year) is { } late
            ? Resolution.Of(late, "year of the numbered session")
            : new Resolution(TimeType.Date, partial, null, "year unknown");
    }

    private static Resolution? Story(TimeForm form, Context context, Func<int, CalendarPeriod?> of)
    {
        var narrative = context.Narrative;
        if (form.From == TimeOrigin.Story && narrative.LastOrDateLine is { } told)
        {
            var found = form.Direction == TimeDirection.Same ? Of(of, told.Period.Start.Year)
                : form.Direction == TimeDirection.Last ? Before(of, told.Period.Start, strict: true) : After(of, told.Period.End, strict: true);
            return found is { } f ? Resolution.Of(f, $"year from t{told.Index}", told.Index) : null;
        }

        if (form.Direction != null || form.Has(TimeField.Weekday) || form.Unit is CalendarUnit.Quarter or CalendarUnit.Half || narrative.Last is not { YearTold: true } last
            || last.Block != context.Block || context.Sentence.Index - last.Sentence > StoryReach)
            return null;
        if (narrative.Published is { } published && Math.Abs(last.Period.Start.Year - published.Year) == 0)
            return null;
        // A year told in passing moves no present or future to it.
        if (narrative.Published != null && (context.Tense() == Tense.Future
            || (last.Period.Grain >= CalendarUnit.Year && last.Sentence != context.Sentence.Index)))
            return null;
        var next = last.Period.Grain is CalendarUnit.Year ? of(last.Period.Start.Year) : After(of, last.Period.Start, strict: false);
        return next is { } n && (narrative.Published is not { } limit || n.Start <= limit || last.Period.Start > limit)
            ? Resolution.Of(n, $"year from t{last.Index}", last.Index)
            : null;
    }

    private static Resolution? ByPublished(TimeForm form, Context context, Func<int, CalendarPeriod?> of, DateOnly published)
    {
        var name = context.Narrative.PublishedName;
        if (Weekday(form, of, published) is { } byWeekday)
            return Resolution.Of(byWeekday, $"year from {name}, weekday agrees");
        switch (form.Direction)
        {
            case TimeDirection.Last:
                return Before(of, published, strict: true) is { } last ? Resolution.Of(last, $"the last before {name}") : null;
            case TimeDirection.Next:
                return After(of, published, strict: true) is { } next ? Resolution.Of(next, $"the next after {name}") : null;
            case TimeDirection.This:
                return of(published.Year) is { } same ? Resolution.Of(same, $"year of {name}") : null;
        }

        var tense = context.Tense();
        var chosen = tense switch
        {
            Tense.Past => Before(of, published, strict: false),
            Tense.Future => After(of, published, strict: false),
            _ => Nearest(of, published, published.Year, FutureWeight(tense)),
        };
        if (chosen is { } far && Nearest(of, published, published.Year) is { } near && far != near
            && Distance(far, published) > (far.Grain == CalendarUnit.Quarter && near.End < published ? FarQuarter : FarDays) && Distance(near, published) < NearDays)
            return Resolution.Of(near, $"year from {name}, the nearer one");
        var why = tense switch { Tense.Past => ", past tense", Tense.Future => ", future tense", _ => "" };
        return chosen is { } c ? Resolution.Of(c, $"year from {name}{why}") : null;
    }

    private static int Distance(CalendarPeriod period, DateOnly day) =>
        period.Contains(day) ? 0 : period.End < day ? day.DayNumber - period.End.DayNumber : period.Start.DayNumber - day.DayNumber;

    /// <summary>The nearest year, at most six away, in which the day falls on the weekday that stands before it.</summary>
    private static CalendarPeriod? Weekday(TimeForm form, Func<int, CalendarPeriod?> of, DateOnly published)
    {
        if (form[TimeField.Weekday] is not { } weekday)
            return null;
        for (var distance = 0; distance <= 6; distance++)
        {
            if (Find(published.Year - distance) is { } before)
                return before;
            if (Find(published.Year + distance) is { } after)
                return after;
        }

        return null;

        CalendarPeriod? Find(int year) =>
            Of(of, year) is { Grain: CalendarUnit.Day } day && CalendarPeriod.IsoWeekday(day.Start) == weekday ? day : null;
    }

    /// <summary>The last one that starts before or on a day.</summary>
    private static CalendarPeriod? Before(Func<int, CalendarPeriod?> of, DateOnly day, bool strict)
    {
        for (var year = day.Year + 1; year >= day.Year - 8; year--)
        {
            if (Of(of, year) is { } p && (strict ? p.End < day : p.Start <= day))
                return p;
        }

        return null;
    }

    /// <summary>The first one that ends after or on a day.</summary>
    private static CalendarPeriod? After(Func<int, CalendarPeriod?> of, DateOnly day, bool strict)
    {
        for (var year = day.Year - 1; year <= day.Year + 8; year++)
        {
            if (Of(of, year) is { } p && (strict ? p.Start > day : p.End >= day))
                return p;
        }

        return null;
    }

    /// <param name="futureWeight">How many times farther a date ahead counts than one behind.</param>
    private static CalendarPeriod? Nearest(Func<int, CalendarPeriod?> of, DateOnly day, int year, double futureWeight = 1)
    {
        CalendarPeriod? best = null;
        var least = double.MaxValue;
        for (var y = year - 4; y <= year + 4; y++)
        {
            if (Of(of, y) is not { } p)
                continue;
            var distance = p.Contains(day) ? 0 : p.End < day ? day.DayNumber - p.End.DayNumber : futureWeight * (p.Start.DayNumber - day.DayNumber);
            if (distance < least)
                (best, least) = (p, distance);
        }

        return best;
    }

    private static CalendarPeriod? Of(Func<int, CalendarPeriod?> of, int year) => year is >= 1 and <= 9999 ? of(year) : null;
}
