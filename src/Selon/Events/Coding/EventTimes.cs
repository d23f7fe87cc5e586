namespace Selon.Events.Coding;

/// <summary>Compares EDTF dates as far as both are known.</summary>
internal static class EventTimes
{
    /// <summary>True when a date (or the start of an interval) lies wholly after the day of <paramref name="published"/>.</summary>
    public static bool IsAfter(string date, string published)
    {
        var start = date.AsSpan();
        if (start.IndexOf('/') is var slash and > 0)
            start = start[..slash];
        if (start.Contains('X') || start.Contains('W') || start.Length is not (4 or 7 or >= 10))
            return false;
        var length = Math.Min(Math.Min(start.Length, 10), published.Length);
        return start[..length].CompareTo(published.AsSpan(0, length), StringComparison.Ordinal) > 0;
    }
}
