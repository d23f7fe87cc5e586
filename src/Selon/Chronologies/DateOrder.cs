using System.Globalization;

namespace Selon.Chronologies;

/// <summary>
/// The first day that an EDTF or TIMEX3 date may mean, as a number to sort by (<c>20230919</c>). A part that is not told
/// counts as nought, so that a year comes before its months and a month before its days.
/// </summary>
public static class DateOrder
{
    /// <summary>Null when not even the year is known: such a date has no place in a chronology.</summary>
    public static int? Key(string value)
    {
        var date = value.AsSpan();
        var slash = date.IndexOf('/');
        if (slash >= 0)
            date = slash == 0 || date[..slash] is ".." ? date[(slash + 1)..] : date[..slash];
        if (Number(date, 0, 4) is not { } year)
            return null;
        if (date.Length < 6 || date[4] != '-')
            return year * 10000;
        var rest = date[5..];
        if (IsWeek(rest))
            return Week(year, rest);
        var month = Month(rest);
        var day = month is >= 1 and <= 12 && rest.Length >= 5 && rest[2] == '-' ? Number(rest, 3, 2) ?? 0 : 0;
        return (year * 10000) + (month * 100) + day;
    }

    /// <summary>
    /// The last day that the date may mean, in the same way: <c>20230999</c> for a month, <c>20239999</c> for a year, so that every day of them lies
    /// before; the end of an interval, <see cref="int.MaxValue"/> for an open one. Null when not even the year is known.
    /// </summary>
    public static int? LastKey(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var last = slash < 0 ? value : value[(slash + 1)..];
        if (slash >= 0 && last is "" or "..")
            return Key(value) is null ? null : int.MaxValue;
        if (Key(last) is not { } first)
            return null;
        var (year, month, day) = (first / 10000, first / 100 % 100, first % 100);
        if (last.Length > 5 && IsWeek(last.AsSpan(5)) && day > 0)
            return Number(new DateOnly(year, month, day).AddDays(6));
        if (month == 0)
            return (Year(last, year) * 10000) + 9999;
        if (day > 0)
            return first;
        var end = month + Length(last.AsSpan(5)) - 1;
        return ((year + ((end - 1) / 12)) * 10000) + ((((end - 1) % 12) + 1) * 100) + 99;
    }

    /// <summary>True when the date names a place in a chronology.</summary>
    public static bool IsResolved(string? value) => value is not null && Key(value) is not null;

    /// <summary>Month, or the first month of a quarter, half or season (TIMEX3 letters, EDTF numbers 21 to 24).</summary>
    private static int Month(ReadOnlySpan<char> part) => part[..Math.Min(2, part.Length)] switch
    {
        "Q1" or "H1" => 1,
        "SP" or "21" => 3,
        "Q2" => 4,
        "SU" or "22" => 6,
        "Q3" or "H2" => 7,
        "FA" or "23" => 9,
        "Q4" => 10,
        "WI" or "24" => 12,
        _ => Number(part, 0, 2) is { } month and <= 12 ? month : 0,
    };

    /// <summary>The last year of a decade (<c>201X</c>) or century (<c>19XX</c>).</summary>
    private static int Year(string date, int first) => date[3] != 'X' ? first : first + (date[2] == 'X' ? 99 : 9);

    /// <summary>Months of a month, quarter, half or season.</summary>
    private static int Length(ReadOnlySpan<char> part) => part[0] switch
    {
        'H' => 6,
        'Q' or 'S' or 'F' or 'W' or '2' => 3,
        _ => 1,
    };

    private static int Number(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    // Not the winter: WI.
    private static bool IsWeek(ReadOnlySpan<char> part) => part is ['W', >= '0' and <= '9', ..];

    private static int Week(int year, ReadOnlySpan<char> part)
    {
        if (Number(part, 1, 2) is not (>= 1 and <= 53 and var week) || year < 1)
            return year * 10000;
        var monday = ISOWeek.ToDateTime(year, Math.Min(week, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Monday);
        return Number(DateOnly.FromDateTime(monday));
    }

    /// <summary>Digits at a place; a trailing X (<c>201X</c>, a decade) counts as nought, one at the start is unknown.</summary>
    private static int? Number(ReadOnlySpan<char> text, int start, int length)
    {
        if (text.Length < start + length)
            return null;
        var value = 0;
        for (var i = start; i < start + length; i++)
        {
            var c = text[i];
            if (c == 'X' && i > start)
                c = '0';
            if (!char.IsAsciiDigit(c))
                return null;
            value = (value * 10) + c - '0';
        }

        return value;
    }
}
