using System.Globalization;

namespace Selon.Exports;

/// <summary>The days of an EDTF or TIMEX3 date that is known to the day.</summary>
internal static class EventDays
{
    /// <summary>First and last day; null when either is not known to the day (months, years, <c>XXXX-09-23</c>, open intervals).</summary>
    public static (DateOnly First, DateOnly Last)? Of(string? value)
    {
        if (value is null)
            return null;
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Week(value) ?? (Day(value) is { } day ? (day, day) : null);
        return Day(value.AsSpan(0, slash)) is { } first && Day(value.AsSpan(slash + 1)) is { } last && first <= last ? (first, last) : null;
    }

    /// <summary>As formats write it: <c>2023-09-19</c>.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As formats write it: <c>20230919</c>.</summary>
    public static string Digits(this DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A day, with or without a time after it.</summary>
    private static DateOnly? Day(ReadOnlySpan<char> value) =>
        (value.Length == 10 || (value.Length > 10 && value[10] == 'T'))
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A week of ISO 8601: <c>2024-W07</c>.</summary>
    private static (DateOnly First, DateOnly Last)? Week(string value)
    {
        if (value.Length != 8 || value[4] != '-' || value[5] != 'W'
            || !int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998
            || !int.TryParse(value.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week) || week < 1 || week > ISOWeek.GetWeeksInYear(year))
            return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return (monday, monday.AddDays(6));
    }
}
