using System.Globalization;

namespace Selon.Dossiers.Merging;

/// <summary>The days that an EDTF date may mean, both included, as days since 0001-01-01.</summary>
public readonly record struct DayRange(int First, int Last)
{
    private const int Open = 4_000_000;

    /// <summary>True when it is one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>Number of days.</summary>
    public int Days => Last - First + 1;

    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    public bool Contains(DayRange other) => First <= other.First && other.Last <= Last;

    /// <summary>Null when the year is not known or the value is no date: <c>2024</c>, <c>201X</c>, <c>2024-03</c>, <c>2024-21</c>, <c>2024-03-12</c>, <c>2024-03/..</c>.</summary>
    public static DayRange? Of(string? edtf)
    {
        if (edtf is null)
            return null;
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return One(edtf);
        var start = edtf.AsSpan(0, slash);
        var end = edtf.AsSpan(slash + 1);
        var (first, last) = (One(start), One(end));
        if (first is null && last is null)
            return null;
        if ((first is null && start is not ("" or "..")) || (last is null && end is not ("" or "..")))
            return null;
        var range = new DayRange(first?.First ?? 0, last?.Last ?? Open);
        return range.First <= range.Last ? range : null;
    }

    private static DayRange? One(ReadOnlySpan<char> date)
    {
        if (date.IndexOf('T') is var time and >= 10)
            date = date[..time];
        if (date.Length < 4 || date[0] == 'X')
            return null;
        if (date.Length == 4)
            return Years(date);
        if (!Number(date[..4], out var year) || year < 1 || date[4] != '-')
            return null;
        if (date.Length == 7 && Number(date[5..], out var part))
            return part is >= 1 and <= 12 ? Months(year, part, 1) : part is >= 21 and <= 24 ? Season(year, part - 21) : null;
        if (date.Length == 10 && date[7] == '-' && Number(date[5..7], out var month) && month is >= 1 and <= 12)
            return Day(year, month, date[8..]);
        return null;
    }

    private static DayRange? Years(ReadOnlySpan<char> date)
    {
        var unknown = date.IndexOf('X');
        var digits = unknown < 0 ? date : date[..unknown];
        if (!Number(digits, out var value))
            return null;
        var scale = (int)Math.Pow(10, 4 - digits.Length);
        var (first, last) = (Math.Max(1, value * scale), (value * scale) + scale - 1);
        return last < 1 ? null : new DayRange(new DateOnly(first, 1, 1).DayNumber, new DateOnly(last, 12, 31).DayNumber);
    }

    private static DayRange? Day(int year, int month, ReadOnlySpan<char> text)
    {
        if (text is "XX")
            return Months(year, month, 1);
        if (!Number(text, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var number = new DateOnly(year, month, day).DayNumber;
        return new DayRange(number, number);
    }

    private static DayRange Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        var last = year == DateOnly.MaxValue.Year && month + count > 12 ? DateOnly.MaxValue.DayNumber : first.AddMonths(count).DayNumber - 1;
        return new DayRange(first.DayNumber, last);
    }

    /// <summary>Spring begins in March; winter is the last and the first months of the year, whichever was meant.</summary>
    private static DayRange Season(int year, int season) => season == 3
        ? new DayRange(Months(year, 1, 1).First, Months(year, 12, 1).Last)
        : Months(year, 3 + (3 * season), 4);

    private static bool Number(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
