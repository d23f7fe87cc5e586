using System.Globalization;
using Selon.Time.Spotting;

namespace Selon.Time.Resolving;

/// <summary>Hours: of the story's day, else of the day of writing.</summary>
internal static class ClockResolver
{
    public static Resolution? Resolve(TimeForm form, Context context)
    {
        if (form[TimeField.Hour] is not (>= 0 and <= 24 and var hour))
            return null;
        var clock = "T" + Hours(hour, form[TimeField.Minute]) + Zone(form[TimeField.Zone]);
        var narrative = context.Narrative;
        if (narrative.Day is { } t)
            return new Resolution(TimeType.Time, t.Period.Value + clock, t.Period, $"hour of t{t.Index}", t.Index);
        return narrative.Published is { } published
            ? new Resolution(TimeType.Time, CalendarPeriod.Day(published).Value + clock, CalendarPeriod.Day(published), $"hour; no day told, so the day of {narrative.PublishedName}", IsDayAssumed: true)
            : new Resolution(TimeType.Time, "XXXX-XX-XX" + clock, null, "hour; day unknown");
    }

    public static string Hours(int hour, int? minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute ?? 0:00}");

    private static string Zone(int? minutes) => minutes switch
    {
        null => "",
        0 => "Z",
        { } m => string.Create(CultureInfo.InvariantCulture, $"{(m < 0 ? '-' : '+')}{Math.Abs(m) / 60:00}:{Math.Abs(m) % 60:00}"),
    };
}
