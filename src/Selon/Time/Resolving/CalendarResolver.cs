using System.Globalization;
using Selon.Time.Spotting;

namespace Selon.Time.Resolving;

/// <summary>Gives a value to what names days, months, seasons, years and longer periods of the calendar.</summary>
internal static class CalendarResolver
{
    public static Resolution? Resolve(TimeForm form, Context context)
    {
        if (form.Has(TimeField.Month) && form.Has(TimeField.TwoDigitYear))
            form[TimeField.Year] = Year(form, context)?.Period?.Start.Year;
        if (form.Has(TimeField.YearShift) && !form.Has(TimeField.Year))
            return OfShiftedYear(form, context);
        var resolution = form switch
        {
            _ when form.Unit == CalendarUnit.Century => Century(form),
            _ when form.Has(TimeField.Decade) => Decade(form, context),
            _ when form.Unit is CalendarUnit.Quarter or CalendarUnit.Half => PartOfYear(form, context),
            _ when form.Has(TimeField.Season) => Season(form, context),
            _ when form.Op == TimeOp.Figures => Figures(form, context),
            _ when form.Has(TimeField.Month) && form.Has(TimeField.Weekday) && form.Has(TimeField.Ordinal) => MovingDay(form, context),
            _ when form.Has(TimeField.Easter) => Feast(form, context),
            _ when form.Has(TimeField.Month) => MonthOrDay(form, context),
            _ when form.Has(TimeField.Weekday) => Weekday(form, context),
            _ => Year(form, context),
        };
        if (form.Unit == CalendarUnit.Week && resolution is { Period: { Grain: CalendarUnit.Day } day } ofDay)
            return Resolution.Of(CalendarPeriod.Week(day.Start), ofDay.Basis, ofDay.Anchor);
        return resolution is { } r ? ClockResolver.OnDay(form, r) : null;
    }

    /// <summary>"June last year": the year is told by its distance from the year of writing.</summary>
    private static Resolution? OfShiftedYear(TimeForm form, Context context)
    {
        if (context.Narrative.Published is not { } published)
        {
            form[TimeField.YearShift] = null;
            return Resolve(form, context);
        }

        var shift = form[TimeField.YearShift]!.Value;
        form[TimeField.Year] = published.Year + shift;
        var step = shift switch { 0 => "year of", < 0 => "year before", _ => "year after" };
        return Resolve(form, context) is { } resolution ? resolution with { Basis = $"{step} {context.Narrative.PublishedName}" } : null;
    }

    /// <summary>"3/4/2023": the third of April or the fourth of March, as other dates in figures of the text are written; else the year alone.</summary>
    private static Resolution? Figures(TimeForm form, Context context)
    {
        var (first, second) = (form[TimeField.Day]!.Value, form[TimeField.Count]!.Value);
        if (Year(form, context)?.Period?.Start.Year is not { } year || (first > 12 && second > 12) || second is < 1 or > 31)
            return null;
        bool? dayFirst = first == second || first > 12 ? true : second > 12 ? false : context.Narrative.IsDayFirst;
        if (dayFirst is not { } known)
            return new Resolution(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-XX-XX"), null, "which figure is the day is not told");
        var (day, month) = known ? (first, second) : (second, first);
        if (day > DateTime.DaysInMonth(year, month))
            return null;
        var basis = first == second || first > 12 || second > 12 ? Because.Explicit : $"{(known ? "day" : "month")} first as in another date";
        return Resolution.Of(CalendarPeriod.Day(new DateOnly(year, month, day)), basis);
    }

    /// <summary>"Thanksgiving": the fourth Thursday of a month; the last one when the ordinal is -1.</summary>
    private static Resolution? MovingDay(TimeForm form, Context context)
    {
        var (month, weekday, ordinal) = (form[TimeField.Month]!.Value, form[TimeField.Weekday]!.Value, form[TimeField.Ordinal]!.Value);
        // The weekday says which day of the month; it is no witness for the year.
        form[TimeField.Weekday] = null;
        return YearChooser.Choose(form, context, Of, "XXXX-XX-XX");

        CalendarPeriod? Of(int year)
        {
            var start = ordinal > 0 ? new DateOnly(year, month, 1) : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            var gap = ordinal > 0 ? (weekday - CalendarPeriod.IsoWeekday(start) + 7) % 7 : -((CalendarPeriod.IsoWeekday(start) - weekday + 7) % 7);
            return CalendarPeriod.Day(CalendarPeriod.Move(start, CalendarUnit.Day, gap + (ordinal > 0 ? 7 * (ordinal - 1) : 0)));
        }
    }

    private static Resolution? Century(TimeForm form) =>
        form[TimeField.Ordinal] is >= 1 and <= 99 and var n ? Resolution.Of(CalendarPeriod.Century(n), Because.Explicit) : null;

    private static Resolution? Decade(TimeForm form, Context context)
    {
        var decade = form[TimeField.Decade]!.Value;
        if (decade >= 1000)
            return Resolution.Of(CalendarPeriod.Decade(decade), Because.Explicit);
        // "les années 20" of this century only once it has them.
        var published = context.Narrative.Published?.Year;
        var century = published >= 2000 && decade <= 20 && decade <= published % 100 ? 2000 : 1900;
        return Resolution.Of(CalendarPeriod.Decade(century + decade), "decade; century by custom");
    }

    private static Resolution? PartOfYear(TimeForm form, Context context)
    {
        var most = form.Unit == CalendarUnit.Quarter ? 4 : 2;
        if (form[TimeField.Ordinal] is not { } n || n < 1 || n > most)
            return null;
        CalendarPeriod? Of(int year) => form.Unit == CalendarUnit.Quarter ? CalendarPeriod.Quarter(year, n) : CalendarPeriod.Half(year, n);
        return YearChooser.Choose(form, context, Of, $"XXXX-{(most == 4 ? 'Q' : 'H')}{n}");
    }

    private static Resolution? Season(TimeForm form, Context context)
    {
        var season = (SeasonCode)form[TimeField.Season]!.Value;
        return YearChooser.Choose(form, context, year => CalendarPeriod.Season(year, season), $"XXXX-{season}");
    }

    private static Resolution? Feast(TimeForm form, Context context)
    {
        var offset = form[TimeField.Easter]!.Value;
        return YearChooser.Choose(form, context, year => CalendarPeriod.Day(CalendarPeriod.Move(Easter.Of(year), CalendarUnit.Day, offset)), "XXXX-XX-XX");
    }

    private static Resolution? MonthOrDay(TimeForm form, Context context)
    {
        var month = form[TimeField.Month]!.Value;
        if (form[TimeField.Day] is not { } day)
            return YearChooser.Choose(form, context, year => CalendarPeriod.Month(year, month), string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"));
        // A leap year of our time tells whether the month ever has such a day.
        if (day > DateTime.DaysInMonth(2000, month))
            return null;
        return YearChooser.Choose(
            form,
            context,
            year => day <= DateTime.DaysInMonth(year, month) ? CalendarPeriod.Day(new DateOnly(year, month, day)) : null,
            string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"));
    }

    private static Resolution? Year(TimeForm form, Context context)
    {
        if (form[TimeField.Year] is { } year)
            return Resolution.Of(CalendarPeriod.Year(year), Because.Explicit);
        if (form[TimeField.TwoDigitYear] is not { } digits || context.Narrative.Published is not { } published)
            return null;
        // The latest year with these digits that is at most five years ahead.
        var full = published.Year / 100 * 100 + digits;
        if (full > published.Year + 5)
            full -= 100;
        return full >= 1 ? Resolution.Of(CalendarPeriod.Year(full), $"century from {context.Narrative.PublishedName}") : null;
    }

    private static Resolution? Weekday(TimeForm form, Context context)
    {
        var weekday = form[TimeField.Weekday]!.Value;
        if (form.From == TimeOrigin.Story && form.Direction is TimeDirection.Next or TimeDirection.Last)
            return context.Narrative.DayOrDateLine is { } told
                ? Resolution.Of(CalendarPeriod.Day(Next(told.Period.Start, weekday, form.Direction == TimeDirection.Next ? 1 : -1)), $"weekday {(form.Direction == TimeDirection.Next ? "after" : "before")} t{told.Index}", told.Index)
                : null;
        if (context.Narrative.Published is not { } published)
            return new Resolution(TimeType.Date, $"XXXX-WXX-{weekday}", null, "weekday; day of writing unknown");
        var name = context.Narrative.PublishedName;
        if (form.Direction is TimeDirection.Last)
            return Resolution.Of(CalendarPeriod.Day(Next(published, weekday, -1)), $"weekday before {name}");
        if (form.Direction is TimeDirection.Next)
            return Resolution.Of(CalendarPeriod.Day(Next(published, weekday, 1)), $"weekday after {name}");
        return CalendarPeriod.IsoWeekday(published) == weekday
            ? Resolution.Of(CalendarPeriod.Day(published), $"weekday of {name}")
            : ByTense(published, weekday, context.Tense(), name);
    }

    private static Resolution ByTense(DateOnly published, int weekday, Tense tense, string name)
    {
        var before = Next(published, weekday, -1);
        var after = Next(published, weekday, 1);
        var isPast = tense == Tense.Past || (tense != Tense.Future && published.DayNumber - before.DayNumber < YearChooser.FutureWeight(tense) * (after.DayNumber - published.DayNumber));
        var why = tense switch { Tense.Past => ", past tense", Tense.Future => ", future tense", _ => ", the nearer one" };
        return Resolution.Of(CalendarPeriod.Day(isPast ? before : after), $"weekday {(isPast ? "before" : "after")} {name}{why}");
    }

    /// <summary>The nearest such weekday after (1) or before (-1) a day, never the day itself.</summary>
    private static DateOnly Next(DateOnly day, int weekday, int sign)
    {
        var gap = sign > 0 ? (weekday - CalendarPeriod.IsoWeekday(day) + 6) % 7 + 1 : (CalendarPeriod.IsoWeekday(day) - weekday + 6) % 7 + 1;
        return CalendarPeriod.Move(day, CalendarUnit.Day, sign * gap);
    }
}
