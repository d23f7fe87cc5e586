namespace Selon.Intake.Dates;

/// <summary>Calendar days as pages and date lines write them (<c>months.tsv</c>, <c>date-particles.tsv</c>).</summary>
internal static class WrittenDate
{
    /// <summary>True for the name of a month.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) => DateCursor.IsMonth(word);

    /// <summary>The first day with its year within the first <paramref name="reach"/> code units; null when there is none.</summary>
    /// <param name="dayFirst">How <c>03/04/2018</c> is read where both ways are possible.</param>
    public static (DateOnly Day, int Start, int End)? Find(ReadOnlySpan<char> text, int reach, bool dayFirst)
    {
        for (var at = 0; at < text.Length && at < reach; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) continue;
            if (TryRead(text[at..], dayFirst, out var day, out var length)) return (day, at, at + length);
        }

        return null;
    }

    /// <summary>True when a day with its year stands at the start: <c>1er mars 2018</c>, <c>March 1, 2018</c>, <c>2018-03-01</c>, <c>01/03/2018</c>, <c>2018年3月1日</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, bool dayFirst, out DateOnly day, out int length)
    {
        var cursor = new DateCursor(text);
        (day, length) = (default, 0);
        var written = YearFirst(cursor, out var parts, out var end) || YearAndName(cursor, out parts, out end) || Slashed(cursor, dayFirst, out parts, out end)
            || DayFirst(cursor, out parts, out end) || MonthFirst(cursor, out parts, out end);
        if (!written || end.InNumber) return false;
        var (year, month, date) = parts;
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        (day, length) = (new DateOnly(year, month, date), end.Position);
        return true;
    }

    /// <summary><c>2018-03-01</c>, <c>2018. 3. 1</c>, <c>2018年3月1日</c>.</summary>
    private static bool YearFirst(DateCursor cursor, out (int Year, int Month, int Date) parts, out DateCursor end)
    {
        parts = default;
        var read = cursor.Number(out parts.Year, out var digits) && digits == 4;
        if (read && cursor.Mark(out var mark))
            read = cursor.Number(out parts.Month, out _) && cursor.Mark(mark) && cursor.Number(out parts.Date, out _);
        else
            read = read && cursor.Is(DateParticle.Year) && cursor.Number(out parts.Month, out _) && cursor.Is(DateParticle.Month) && cursor.Number(out parts.Date, out _) && cursor.Is(DateParticle.Day);
        end = cursor;
        return read;
    }

    /// <summary><c>2018. március 1.</c>, <c>2018 March 1</c>.</summary>
    private static bool YearAndName(DateCursor cursor, out (int Year, int Month, int Date) parts, out DateCursor end)
    {
        parts = default;
        var read = cursor.Number(out parts.Year, out var digits) && digits == 4;
        if (read) cursor.Skip(DateParticle.Ordinal);
        read = read && cursor.Month(out parts.Month) && cursor.Number(out parts.Date, out digits) && digits <= 2;
        end = cursor;
        return read;
    }

    private static bool Slashed(DateCursor cursor, bool dayFirst, out (int Year, int Month, int Date) parts, out DateCursor end)
    {
        parts = default;
        int yearDigits = 0, second = 0;
        var mark = '\0';
        var read = cursor.Number(out var first, out var digits) && digits <= 2 && cursor.Mark(out mark)
            && cursor.Number(out second, out digits) && digits <= 2 && cursor.Mark(mark)
            && cursor.Number(out parts.Year, out yearDigits) && yearDigits is 2 or 4;
        if (yearDigits == 2) parts.Year += 2000;
        var monthFirst = first <= 12 && (second > 12 || (!dayFirst && mark == '/'));
        (parts.Month, parts.Date) = monthFirst ? (first, second) : (second, first);
        end = cursor;
        return read;
    }

    private static bool DayFirst(DateCursor cursor, out (int Year, int Month, int Date) parts, out DateCursor end)
    {
        parts = default;
        var read = cursor.Number(out parts.Date, out var digits) && digits <= 2;
        if (read)
        {
            cursor.Skip(DateParticle.Ordinal);
            cursor.SkipJoint();
        }

        read = read && cursor.Month(out parts.Month);
        if (read) cursor.SkipJoint();
        read = read && cursor.Number(out parts.Year, out digits) && digits == 4;
        end = cursor;
        return read;
    }

    private static bool MonthFirst(DateCursor cursor, out (int Year, int Month, int Date) parts, out DateCursor end)
    {
        parts = default;
        var read = cursor.Month(out parts.Month) && cursor.Number(out parts.Date, out var digits) && digits <= 2;
        if (read)
        {
            cursor.Skip(DateParticle.Ordinal);
            cursor.SkipComma();
        }

        read = read && cursor.Number(out parts.Year, out digits) && digits == 4;
        end = cursor;
        return read;
    }
}
