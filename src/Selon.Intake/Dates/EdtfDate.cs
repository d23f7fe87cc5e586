namespace Selon.Intake.Dates;

/// <summary>Dates of metadata to EDTF level 0 (<c>2023-09-24</c>, <c>2023-09-24T10:30:00+02:00</c>), never moved between time zones.</summary>
internal static class EdtfDate
{
    /// <summary>
    /// <paramref name="value"/> as EDTF, or null when it is no date. ISO 8601 keeps its time and offset; a written date
    /// (<c>24 sept. 2023</c>, <c>Sun, 24 Sep 2023 10:30:00 GMT</c>) keeps its day. A year or month alone stays one.
    /// </summary>
    public static string? Read(string? value, bool dayFirst = true)
    {
        var text = value.AsSpan().Trim();
        if (text.IsEmpty || text.Length > 100) return null;
        if (Iso(text) is { } iso) return iso;
        return WrittenDate.Find(text, 40, dayFirst) is { } found ? Day(found.Day) : null;
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Iso(ReadOnlySpan<char> text)
    {
        if (!Digits(text, 0, 4)) return null;
        if (text.Length == 4) return text[0] is '1' or '2' ? text.ToString() : null;
        if (text.Length == 7 && text[4] == '-' && Digits(text, 5, 2)) return IsMonth(text[5..7]) ? text.ToString() : null;
        if (text.Length >= 8 && Digits(text, 4, 4) && (text.Length == 8 || text[8] == 'T'))
            return Valid($"{text[..4]}-{text[4..6]}-{text[6..8]}", text[8..]);
        if (text.Length >= 10 && text[4] is '-' or '/' && text[7] == text[4] && Digits(text, 5, 2) && Digits(text, 8, 2))
            return Valid($"{text[..4]}-{text[5..7]}-{text[8..10]}", text[10..]);
        return null;
    }

    private static string? Valid(string day, ReadOnlySpan<char> rest)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _)) return null;
        if (rest.Length > 0 && char.IsAsciiDigit(rest[0])) return null;
        return day + Time(rest);
    }

    /// <summary><c>T10:30</c>, seconds and offset as they stand (fractions left out); empty when it is no time of day.</summary>
    private static string Time(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 6 || rest[0] is not ('T' or ' ') || !Digits(rest, 1, 2) || rest[3] != ':' || !Digits(rest, 4, 2)) return "";
        if (string.CompareOrdinal(rest[1..3].ToString(), "23") > 0 || rest[4] > '5') return "";
        var seconds = rest.Length >= 9 && rest[6] == ':' && Digits(rest, 7, 2) ? rest[6..9] : ":00";
        var zone = rest[(rest.Length >= 9 && rest[6] == ':' ? 9 : 6)..];
        if (zone.Length > 1 && zone[0] is '.' or ',')
        {
            var digits = 1;
            while (digits < zone.Length && char.IsAsciiDigit(zone[digits])) digits++;
            zone = zone[digits..];
        }

        return $"T{rest[1..6]}{seconds}{Zone(zone.Trim())}";
    }

    private static string Zone(ReadOnlySpan<char> zone)
    {
        if (zone is "Z" or "z") return "Z";
        if (zone.Length < 3 || zone[0] is not ('+' or '-') || !Digits(zone, 1, 2)) return "";
        var minutes = zone.Length >= 5 ? zone[^2..] : "00";
        return Digits(minutes, 0, 2) ? $"{zone[..3]}:{minutes}" : "";
    }

    private static bool IsMonth(ReadOnlySpan<char> text) => text[0] == '0' ? text[1] != '0' : text[0] == '1' && text[1] <= '2';

    private static bool Digits(ReadOnlySpan<char> text, int from, int count)
    {
        if (text.Length < from + count) return false;
        foreach (var c in text.Slice(from, count))
        {
            if (!char.IsAsciiDigit(c)) return false;
        }

        return true;
    }
}
