using System.Collections.Frozen;
using Selon.Intake.Data;
using Selon.Intake.Dates;

namespace Selon.Intake.Feeds;

/// <summary>Dates of feeds to EDTF: ISO 8601, and those of mail (<c>Tue, 12 Mar 2024 23:40:00 +0100</c>) with their time and offset.</summary>
internal static class FeedDate
{
    /// <summary>Earlier days are what programs write for none.</summary>
    private const string FirstYear = "1994";

    private static readonly FrozenDictionary<string, string> Zones = EmbeddedTable.Rows("time-zones").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when it is no date that exists; a wrong weekday is passed over.</summary>
    public static string? Read(string? value)
    {
        var text = value.AsSpan().Trim();
        if (text.IsEmpty || text.Length > 100) return null;
        var date = char.IsAsciiDigit(text[0]) && text.Length >= 4 && char.IsAsciiDigit(text[^1]) && text.IndexOfAnyExceptInRange('0', '9') < 0 ? null : Mail(text) ?? EdtfDate.Read(text.ToString());
        return date is { Length: >= 10 } && string.CompareOrdinal(date, FirstYear) >= 0 ? date : null;
    }

    private static string? Mail(ReadOnlySpan<char> text)
    {
        if (WrittenDate.Find(text, 40, dayFirst: true) is not { } found || char.IsAsciiDigit(text[0]) && text.Length > 4 && text[4] == '-') return null;
        return EdtfDate.Day(found.Day) + Time(text[found.End..].TrimStart(" ,T"));
    }

    /// <summary>Empty when there is no time of day that exists.</summary>
    private static string Time(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon is not (1 or 2) || text.Length < colon + 3) return "";
        if (!Number(text[..colon], 23, out var hour) || !Number(text.Slice(colon + 1, 2), 59, out var minute)) return "";
        text = text[(colon + 3)..];
        var second = 0;
        if (text.Length >= 3 && text[0] == ':' && Number(text.Slice(1, 2), 59, out second)) text = text[3..];
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}:{second:00}{Zone(text.TrimStart(" .0123456789"))}");
    }

    private static string Zone(ReadOnlySpan<char> text)
    {
        if (text.Length >= 5 && text[0] is '+' or '-')
        {
            var minutes = text[3] == ':' ? text[4..] : text[3..];
            return minutes.Length >= 2 && Number(text.Slice(1, 2), 14, out _) && Number(minutes[..2], 59, out _) ? $"{text[..3]}:{minutes[..2]}" : "";
        }

        var end = text.IndexOf(' ');
        return Zones.GetValueOrDefault((end < 0 ? text : text[..end]).ToString(), "");
    }

    private static bool Number(ReadOnlySpan<char> digits, int max, out int value) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) && value <= max;
}
