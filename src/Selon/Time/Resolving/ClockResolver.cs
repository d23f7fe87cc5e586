using System.Globalization;
using Selon.Time.Spotting;

namespace Selon.Time.Resolving;

/// <summary>Hours: of the story's day, else of the day of writing.</summary>
internal static class ClockResolver
{
    public static Resolution? Resolve(TimeForm form, Context context)
    {
        if (Clock(form) is not { } clock)
            return null;
        var narrative = context.Narrative;
        if (Day(narrative, context) is { } t)
            return new Resolution(TimeType.Time, t.Period.Value + clock, t.Period, $"hour of t{t.Index}", t.Index);
        return narrative.Published is { } published
            ? new Resolution(TimeType.Time, CalendarPeriod.Day(published).Value + clock, CalendarPeriod.Day(published), $"hour; no day told, so the day of {narrative.PublishedName}", IsDayAssumed: true)
            : new Resolution(TimeType.Time, "XXXX-XX-XX" + clock, null, "hour; day unknown");
    }

    /// <summary>The last day told; what somebody plans for a day ahead ("demain") does not move hours that are told as past or present.</summary>
    private static StoryTime? Day(Narrative narrative, Context context)
    {
        if (narrative.Day is not { } day || day.Sentence == context.Sentence.Index || narrative.Published is not { } published || day.Period.Start <= published)
            return narrative.Day;
        return context.Tense() == Tense.Future ? day : narrative.PastDay;
    }

    /// <summary>A day with the hour or the part of the day that the form names; as it is when it names none.</summary>
    public static Resolution OnDay(TimeForm form, Resolution resolution)
    {
        if (resolution.Period?.Grain != CalendarUnit.Day)
            return resolution;
        if (Clock(form) is { } clock)
            return resolution with { Type = TimeType.Time, Value = resolution.Value + clock };
        return form[TimeField.DayPart] is { } part
            ? resolution with { Type = TimeType.Time, Value = $"{resolution.Value}T{(DayPartCode)part}" }
            : resolution;
    }

    /// <summary>"T14:30Z", or null when no hour is named or the day has none such.</summary>
    private static string? Clock(TimeForm form)
    {
        if (form[TimeField.Hour] is not (>= 0 and <= 24 and var hour))
            return null;
        if (form[TimeField.Meridiem] is { } meridiem)
        {
            if (hour is 0 or > 12)
                return null;
            hour = hour % 12 + meridiem;
        }

        return "T" + Hours(hour, form[TimeField.Minute]) + Zone(form[TimeField.Zone]);
    }

    private static string Hours(int hour, int? minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute ?? 0:00}");

    private static string Zone(int? minutes) => minutes switch
    {
        null => "",
        0 => "Z",
        { } m => string.Create(CultureInfo.InvariantCulture, $"{(m < 0 ? '-' : '+')}{Math.Abs(m) / 60:00}:{Math.Abs(m) % 60:00}"),
    };
}
