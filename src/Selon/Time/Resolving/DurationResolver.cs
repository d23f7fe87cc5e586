using System.Globalization;
using Selon.Time.Spotting;

namespace Selon.Time.Resolving;

/// <summary>Lengths and what comes again: P3D, PT2H, PXM, P1Y, XXXX-WXX-1.</summary>
internal static class DurationResolver
{
    public static Resolution? Resolve(TimeForm form)
    {
        if (form.Unit is not { } unit)
            return null;
        var count = form[TimeField.Count] is { } n ? n.ToString(CultureInfo.InvariantCulture) : "X";
        if (form[TimeField.Tenths] is 5 && Half(unit) is { } half && (half.Length > 0 || form[TimeField.Count] == 0))
            return new Resolution(TimeType.Duration, form[TimeField.Count] == 0 ? HalfAlone(unit, half) : Value(unit, count) + half, null, "length told");
        if (form[TimeField.Tenths] is { } tenths)
            count = string.Create(CultureInfo.InvariantCulture, $"{count}.{tenths}");
        return new Resolution(TimeType.Duration, Value(unit, count), null, "length told");
    }

    public static Resolution? Set(TimeForm form)
    {
        if (form[TimeField.Weekday] is { } weekday)
            return new Resolution(TimeType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}") + Part(form), null, "each such weekday");
        if (form[TimeField.Month] is { } month && form.Unit == null)
            return new Resolution(TimeType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), null, "each such month");
        if (form.Unit is not { } unit)
            return null;
        var count = (form[TimeField.Count] ?? 1).ToString(CultureInfo.InvariantCulture);
        return new Resolution(TimeType.Set, Value(unit, count), null, "each time");
    }

    private static string Part(TimeForm form) => form[TimeField.DayPart] is { } part ? $"T{(DayPartCode)part}" : "";

    /// <summary>Half a unit, written behind whole ones: P2Y6M.</summary>
    private static string? Half(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Minute => "30S",
        CalendarUnit.Hour => "30M",
        CalendarUnit.Year => "6M",
        CalendarUnit.Day or CalendarUnit.Decade or CalendarUnit.Century or CalendarUnit.Millennium => "",
        _ => null,
    };

    /// <summary>"half an hour", "half a century".</summary>
    private static string HalfAlone(CalendarUnit unit, string half) => unit switch
    {
        CalendarUnit.Minute or CalendarUnit.Hour => "PT" + half,
        CalendarUnit.Day => "PT12H",
        CalendarUnit.Decade => "P5Y",
        CalendarUnit.Century => "P50Y",
        CalendarUnit.Millennium => "P500Y",
        _ => "P" + half,
    };

    private static string Value(CalendarUnit unit, string count) => unit switch
    {
        CalendarUnit.Second => $"PT{count}S",
        CalendarUnit.Minute => $"PT{count}M",
        CalendarUnit.Hour => $"PT{count}H",
        CalendarUnit.Day => $"P{count}D",
        CalendarUnit.Week => $"P{count}W",
        CalendarUnit.Weekend => $"P{count}WE",
        CalendarUnit.Month => $"P{count}M",
        CalendarUnit.Quarter => $"P{count}Q",
        CalendarUnit.Half => Times(count, 6, "M"),
        CalendarUnit.Decade => Times(count, 10, "Y"),
        CalendarUnit.Century => Times(count, 100, "Y"),
        CalendarUnit.Millennium => Times(count, 1000, "Y"),
        _ => $"P{count}Y",
    };

    private static string Times(string count, int factor, string unit) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"P{n * factor}{unit}")
            : $"PX{unit}";
}
