using System.Globalization;

namespace Selon.Chronologies;

/// <summary>EDTF and TIMEX3 dates as people read them; what is not known stays a question mark.</summary>
public static class DateText
{
    /// <summary><c>2023-09-19</c>, <c>?-09-23</c>, <c>2023 spring</c>, <c>2023 week 7</c>; an interval as <c>2023-09-19 –2023-09-25</c>.</summary>
    public static string Of(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? One(value) : $"{One(value[..slash])} –{One(value[(slash + 1)..])}";
    }

    private static string One(string value)
    {
        if (value.Length == 0 || value == "..")
            return "open";
        if (value.Length < 7 || value[4] != '-')
            return value;
        var year = value.StartsWith("XXXX", StringComparison.Ordinal) ? "?" : value[..4];
        var part = value.AsSpan(5);
        var season = part[..2] switch
        {
            "SP" or "21" => "spring",
            "SU" or "22" => "summer",
            "FA" or "23" => "autumn",
            "WI" or "24" => "winter",
            _ => null,
        };
        if (season is not null)
            return $"{year} {season}";
        if (part[0] == 'W' && part.Length == 3 && int.TryParse(part[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var week))
            return string.Create(CultureInfo.InvariantCulture, $"{year} week {week}");
        return year + value[4..];
    }
}
