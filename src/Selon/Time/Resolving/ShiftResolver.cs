using Selon.Time.Spotting;

namespace Selon.Time.Resolving;

/// <summary>Counts from the day of writing ("hier", "la semaine dernière") or from the story ("le lendemain", "deux jours plus tard").</summary>
internal static class ShiftResolver
{
    /// <summary>How many sentences after a quarter "a year earlier" still compares with it.</summary>
    private const int ComparisonReach = 3;

    /// <summary>Single days and what is counted in units: "hier soir", "il y a trois jours", "deux ans plus tard".</summary>
    public static Resolution? Shift(TimeForm form, Context context)
    {
        var count = form[TimeField.Count];
        var unit = form.Unit ?? CalendarUnit.Day;
        var sign = form.Direction switch { TimeDirection.Last => -1, _ => 1 };
        if (unit is CalendarUnit.Hour or CalendarUnit.Minute or CalendarUnit.Second)
            return DurationResolver.Resolve(form);
        if (count is null && form.From == TimeOrigin.Story)
            return DurationResolver.Resolve(form) is { } length ? length with { Basis = "how long is not told" } : null;
        if (count is not { } n)
            return new Resolution(TimeType.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF", null, "how long is not told");
        if (Origin(form, context, unit) is not var (start, name, anchor))
            return new Resolution(TimeType.Date, unit == CalendarUnit.Day ? "XXXX-XX-XX" : sign < 0 ? "PAST_REF" : "FUTURE_REF", null, "nothing to count from");
        var moved = CalendarPeriod.Move(start.Start, unit, sign * n);
        if (n != 0 && moved == start.Start)
            return new Resolution(TimeType.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF", null, "beyond the calendar");
        var grain = form.Has(TimeField.Grain) || (start.Grain == CalendarUnit.Quarter && unit == CalendarUnit.Year) ? start.Grain : unit == CalendarUnit.Week && start.Grain == CalendarUnit.Day && form.From == TimeOrigin.Story ? CalendarUnit.Day : Coarser(unit, start.Grain);
        var period = CalendarPeriod.Holding(grain, moved);
        return WithPart(form, period, Words(sign * n, unit, name), anchor);
    }

    /// <summary>Whole periods: "cette semaine", "le mois suivant", "la même année", "la fin du mois".</summary>
    public static Resolution? Period(TimeForm form, Context context)
    {
        var unit = form.Unit ?? CalendarUnit.Day;
        if (unit < CalendarUnit.Day || (unit == CalendarUnit.Day && form.Has(TimeField.Mod)))
            return null;
        if (form.Direction == TimeDirection.Same && unit == CalendarUnit.Quarter)
            return context.Narrative.Quarter is { } told
                ? Resolution.Of(told.Period, $"quarter of t{told.Index}", told.Index)
                : new Resolution(TimeType.Date, "XXXX-QX", null, "which quarter is not told");
        if (Origin(form, context, unit) is not var (start, name, anchor))
            return new Resolution(TimeType.Date, Unknown(form, unit), null, "nothing to count from");
        var period = CalendarPeriod.Holding(unit, start.Start);
        var step = form.Direction switch { TimeDirection.Last => -1, TimeDirection.Next => 1, _ => 0 };
        if (unit == CalendarUnit.Weekend && step == 0 && form.From != TimeOrigin.Story && !period.Contains(start.Start) && context.Tense() == Tense.Past)
            return Resolution.Of(period.Shift(-1), $"week-end before {name}, past tense", anchor);
        var word = unit.ToString().ToLowerInvariant();
        var basis = step == 0 ? $"{word} of {name}" : $"{word} {(step < 0 ? "before" : "after")} {name}";
        return Resolution.Of(step == 0 ? period : period.Shift(step), basis, anchor);
    }

    private static string Unknown(TimeForm form, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => "XXXX-XX-XX",
        CalendarUnit.Week => "XXXX-WXX",
        CalendarUnit.Month => "XXXX-XX",
        CalendarUnit.Year => "XXXX",
        _ => form.Direction switch { TimeDirection.Last => "PAST_REF", TimeDirection.Next => "FUTURE_REF", _ => "PRESENT_REF" },
    };

    private static (CalendarPeriod Start, string Name, int? Anchor)? Origin(TimeForm form, Context context, CalendarUnit unit)
    {
        var narrative = context.Narrative;
        // "profit rose to 3 million in the third quarter, from 2 million a year earlier" compares two quarters.
        if (unit == CalendarUnit.Year && form.Op == TimeOp.Shift && form[TimeField.Count] == 1 && form.Direction == TimeDirection.Last && narrative.Quarter is { } quarter && context.Sentence.Index - quarter.Sentence <= ComparisonReach)
            return (quarter.Period, $"t{quarter.Index}", quarter.Index);
        if (form.From != TimeOrigin.Story)
            return narrative.Published is { } day ? (CalendarPeriod.Day(day), narrative.PublishedName, null) : null;
        var told = unit is CalendarUnit.Day or CalendarUnit.Week or CalendarUnit.Weekend ? narrative.DayOrDateLine : narrative.LastOrDateLine;
        return told is { } t ? (t.Period, $"t{t.Index}", t.Index) : null;
    }

    private static CalendarUnit Coarser(CalendarUnit a, CalendarUnit b) => b > a ? b : a;

    private static Resolution WithPart(TimeForm form, CalendarPeriod period, string basis, int? anchor)
    {
        var resolution = Resolution.Of(period, basis, anchor);
        return ClockResolver.OnDay(form, resolution);
    }

    private static string Words(int n, CalendarUnit unit, string name)
    {
        var word = unit.ToString().ToLowerInvariant();
        return n switch
        {
            0 => $"{word} of {name}",
            1 => $"{word} after {name}",
            -1 => $"{word} before {name}",
            > 0 => $"{n} {word}s after {name}",
            _ => $"{-n} {word}s before {name}",
        };
    }
}
