using System.Buffers;
using System.Globalization;

namespace Selon.Time.Dating;

/// <summary>Turns TIMEX3 values into dates of the Extended Date/Time Format (ISO 8601-2:2019): days, months, years, intervals.</summary>
internal static class EdtfDate
{
    private const int DayLength = 10;

    private static readonly SearchValues<char> NumberOrUnknown = SearchValues.Create("0123456789-X");

    /// <summary>
    /// <c>2016-W42</c> → <c>2016-10-17/2016-10-23</c>, <c>2017-02-16TNI</c> → <c>2017-02-16</c>, <c>2016-FA</c> → <c>2016-23</c>;
    /// null for what is no place in the calendar (<c>PRESENT_REF</c>, <c>P3D</c>, <c>XXXX-XX-XX</c>).
    /// </summary>
    public static string? Of(string timex)
    {
        var value = timex.AsSpan();
        if (value.IndexOf('T') is var t and >= DayLength)
            value = value[..t];
        if (value.Length < 4 || value.StartsWith("P", StringComparison.Ordinal) || value.EndsWith("REF", StringComparison.Ordinal)
            || value is "XXXX" or "XXXX-XX" or "XXXX-XX-XX")
            return null;
        if (value.Length == 4 || (value.Length is 7 or DayLength && IsNumberOrUnknown(value[5..])))
            return value.ToString();
        return value.Length < 6 || !int.TryParse(value[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? null : value[5] switch
        {
            'W' => Week(year, value[6..]),
            'Q' when value[6] is >= '1' and <= '4' => Months(year, (value[6] - '0') * 3 - 2, 3),
            'H' when value.Length == 7 && value[6] is '1' or '2' => Months(year, (value[6] - '0') * 6 - 5, 6),
            _ => Season(value),
        };
    }

    private static bool IsNumberOrUnknown(ReadOnlySpan<char> rest) => !rest.ContainsAnyExcept(NumberOrUnknown);

    private static string? Week(int year, ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || !int.TryParse(rest[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            || year is < 2 or > 9998 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
            return null;
        var first = ISOWeek.ToDateTime(year, week, rest.EndsWith("-WE", StringComparison.Ordinal) ? DayOfWeek.Saturday : DayOfWeek.Monday);
        var last = ISOWeek.ToDateTime(year, week, DayOfWeek.Sunday);
        return string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}");
    }

    private static string Months(int year, int month, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}/{year:0000}-{month + count - 1:00}");

    private static string? Season(ReadOnlySpan<char> value) => value[5..] switch
    {
        "SP" => $"{value[..4]}-21",
        "SU" => $"{value[..4]}-22",
        "FA" => $"{value[..4]}-23",
        "WI" => $"{value[..4]}-24",
        _ => null,
    };

    /// <summary>An interval between two dates, each maybe an interval itself.</summary>
    public static string Interval(string first, string last)
    {
        var start = first.IndexOf('/', StringComparison.Ordinal) is var i and >= 0 ? first[..i] : first;
        var end = last.IndexOf('/', StringComparison.Ordinal) is var j and >= 0 ? last[(j + 1)..] : last;
        return start == end ? start : $"{start}/{end}";
    }
}
