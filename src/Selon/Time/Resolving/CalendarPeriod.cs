using System.Globalization;
using Selon.Time.Spotting;

namespace Selon.Time.Resolving;

/// <summary>A stretch of the calendar with its grain, both days inside; years 1 to 9999.</summary>
internal readonly record struct CalendarPeriod(CalendarUnit Grain, DateOnly Start, DateOnly End)
{
    public static CalendarPeriod Day(DateOnly day) => new(CalendarUnit.Day, day, day);

    /// <summary>The ISO week of a day, Monday to Sunday.</summary>
    public static CalendarPeriod Week(DateOnly day)
    {
        var monday = Add(day, -(IsoWeekday(day) - 1));
        return new(CalendarUnit.Week, monday, Add(monday, 6));
    }

    public static CalendarPeriod Weekend(DateOnly day)
    {
        var week = Week(day);
        return new(CalendarUnit.Weekend, Add(week.Start, 5), week.End);
    }

    public static CalendarPeriod Month(int year, int month) => Months(CalendarUnit.Month, year, month, 1);

    public static CalendarPeriod Quarter(int year, int quarter) => Months(CalendarUnit.Quarter, year, quarter * 3 - 2, 3);

    public static CalendarPeriod Half(int year, int half) => Months(CalendarUnit.Half, year, half * 6 - 5, 6);

    /// <summary>Of the northern hemisphere, whole months: spring is March to May, winter starts in December of its year.</summary>
    public static CalendarPeriod Season(int year, SeasonCode season) => Months(CalendarUnit.Season, year, (int)season * 3 + 3, 3);

    public static CalendarPeriod Year(int year) => Months(CalendarUnit.Year, year, 1, 12);

    /// <param name="year">Any year of it.</param>
    public static CalendarPeriod Decade(int year) => new(CalendarUnit.Decade, new(Math.Max(1, year / 10 * 10), 1, 1), new(year / 10 * 10 + 9, 12, 31));

    /// <param name="century">19 for the years 1801 to 1900, written 18XX.</param>
    public static CalendarPeriod Century(int century) => new(CalendarUnit.Century, new(century * 100 - 99, 1, 1), new(Math.Min(9999, century * 100), 12, 31));

    /// <summary>The period of a unit that holds a day; days for units shorter than a day.</summary>
    public static CalendarPeriod Holding(CalendarUnit unit, DateOnly day) => unit switch
    {
        CalendarUnit.Week => Week(day),
        CalendarUnit.Weekend => Weekend(day),
        CalendarUnit.Month => Month(day.Year, day.Month),
        CalendarUnit.Quarter => Quarter(day.Year, (day.Month + 2) / 3),
        CalendarUnit.Half => Half(day.Year, (day.Month + 5) / 6),
        CalendarUnit.Season => Season(day.Month < 3 ? Math.Max(1, day.Year - 1) : day.Year, (SeasonCode)((day.Month + 9) / 3 % 4)),
        CalendarUnit.Year => Year(day.Year),
        CalendarUnit.Decade => Decade(day.Year),
        CalendarUnit.Century or CalendarUnit.Millennium => Century((day.Year + 99) / 100),
        _ => Day(day),
    };

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>The period of the same grain that many steps later; stays where the calendar ends.</summary>
    public CalendarPeriod Shift(int count) => Holding(Grain, Move(Start, Grain, count));

    /// <summary>A day moved by whole units; the day itself when the calendar ends before.</summary>
    public static DateOnly Move(DateOnly day, CalendarUnit unit, int count)
    {
        try
        {
            return unit switch
            {
                CalendarUnit.Week or CalendarUnit.Weekend => day.AddDays(checked(7 * count)),
                CalendarUnit.Month => day.AddMonths(count),
                CalendarUnit.Quarter or CalendarUnit.Season => day.AddMonths(checked(3 * count)),
                CalendarUnit.Half => day.AddMonths(checked(6 * count)),
                CalendarUnit.Year => day.AddYears(count),
                CalendarUnit.Decade => day.AddYears(checked(10 * count)),
                CalendarUnit.Century => day.AddYears(checked(100 * count)),
                CalendarUnit.Day => day.AddDays(count),
                _ => day,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return day;
        }
    }

    /// <summary>1 is Monday.</summary>
    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The TIMEX3 value.</summary>
    public string Value
    {
        get
        {
            var y = Start.Year.ToString("0000", CultureInfo.InvariantCulture);
            return Grain switch
            {
                CalendarUnit.Day => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                CalendarUnit.Week => WeekValue(Start),
                CalendarUnit.Weekend => WeekValue(Start) + "-WE",
                CalendarUnit.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                CalendarUnit.Quarter => $"{y}-Q{(Start.Month + 2) / 3}",
                CalendarUnit.Half => $"{y}-H{(Start.Month + 5) / 6}",
                CalendarUnit.Season => $"{y}-{(SeasonCode)(Start.Month / 3 - 1)}",
                CalendarUnit.Decade => $"{y[..3]}X",
                CalendarUnit.Century => $"{y[..2]}XX",
                _ => y,
            };
        }
    }

    private static string WeekValue(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    private static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static CalendarPeriod Months(CalendarUnit grain, int year, int month, int count)
    {
        var start = new DateOnly(Math.Clamp(year, 1, 9999), month, 1);
        var last = Move(start, CalendarUnit.Month, count - 1);
        return new(grain, start, new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)));
    }
}
