using System.Collections.Frozen;
using System.Globalization;
using Selon.Intake.Data;

namespace Selon.Intake.Dates;

/// <summary>Calendar days as pages and date lines write them in French and English.</summary>
internal static class WrittenDate
{
    private static readonly FrozenDictionary<string, int> Months =
        EmbeddedTable.Rows("months").ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthOf = Months.GetAlternateLookup<ReadOnlySpan<char>>();

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

    /// <summary>True when a day with its year stands at the start: <c>1er mars 2018</c>, <c>March 1, 2018</c>, <c>2018-03-01</c>, <c>01/03/2018</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, bool dayFirst, out DateOnly day, out int length)
    {
        var reader = new Reader(text);
        (day, length) = (default, 0);
        var written = YearFirst(reader, out var parts, out var end) || Slashed(reader, dayFirst, out parts, out end)
            || DayFirst(reader, out parts, out end) || MonthFirst(reader, out parts, out end);
        if (!written || end.InNumber) return false;
        var (year, month, date) = parts;
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        (day, length) = (new DateOnly(year, month, date), end.Position);
        return true;
    }

    private static bool YearFirst(Reader reader, out (int Year, int Month, int Date) parts, out Reader end)
    {
        parts = default;
        var read = reader.Number(out parts.Year, out var digits) && digits == 4 && reader.Mark(out var mark)
            && reader.Number(out parts.Month, out _) && reader.Mark(mark) && reader.Number(out parts.Date, out _);
        end = reader;
        return read;
    }

    private static bool Slashed(Reader reader, bool dayFirst, out (int Year, int Month, int Date) parts, out Reader end)
    {
        parts = default;
        int yearDigits = 0, second = 0;
        var mark = '\0';
        var read = reader.Number(out var first, out var digits) && digits <= 2 && reader.Mark(out mark)
            && reader.Number(out second, out digits) && digits <= 2 && reader.Mark(mark)
            && reader.Number(out parts.Year, out yearDigits) && yearDigits is 2 or 4;
        if (yearDigits == 2) parts.Year += 2000;
        var monthFirst = first <= 12 && (second > 12 || (!dayFirst && mark == '/'));
        (parts.Month, parts.Date) = monthFirst ? (first, second) : (second, first);
        end = reader;
        return read;
    }

    private static bool DayFirst(Reader reader, out (int Year, int Month, int Date) parts, out Reader end)
    {
        parts = default;
        var read = reader.Number(out parts.Date, out var digits) && digits <= 2 && reader.Ordinal() && reader.Of()
            && reader.Month(out parts.Month) && reader.Of() && reader.Number(out parts.Year, out digits) && digits == 4;
        end = reader;
        return read;
    }

    private static bool MonthFirst(Reader reader, out (int Year, int Month, int Date) parts, out Reader end)
    {
        parts = default;
        var read = reader.Month(out parts.Month) && reader.Number(out parts.Date, out var digits) && digits <= 2 && reader.Ordinal()
            && reader.Comma() && reader.Number(out parts.Year, out digits) && digits == 4;
        end = reader;
        return read;
    }

    private ref struct Reader(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;

        public int Position { get; private set; }

        /// <summary>True when a digit follows: what was read is part of a longer number.</summary>
        public readonly bool InNumber => Position < text.Length && char.IsAsciiDigit(text[Position]);

        public bool Number(out int value, out int digits)
        {
            (value, digits) = (0, 0);
            var at = AfterSpace();
            while (at < text.Length && digits < 5 && char.IsAsciiDigit(text[at]))
            {
                value = (value * 10) + text[at++] - '0';
                digits++;
            }

            if (digits > 0) Position = at;
            return digits is > 0 and < 5;
        }

        public bool Mark(out char mark)
        {
            mark = Position < text.Length ? text[Position] : '\0';
            if (mark is not ('-' or '/' or '.')) return false;
            Position++;
            return true;
        }

        public bool Mark(char mark)
        {
            if (Position >= text.Length || text[Position] != mark) return false;
            Position++;
            return true;
        }

        public bool Month(out int month)
        {
            var start = AfterSpace();
            var end = start;
            while (end < text.Length && end - start < 12 && char.IsLetter(text[end])) end++;
            if (!MonthOf.TryGetValue(text[start..end], out month)) return false;
            Position = end < text.Length && text[end] == '.' ? end + 1 : end;
            return true;
        }

        /// <summary>Passes over an ordinal's ending if there is one; always true.</summary>
        public bool Ordinal()
        {
            foreach (var suffix in (ReadOnlySpan<string>)["er", "st", "nd", "rd", "th", "."])
            {
                if (!text[Position..].StartsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
                Position += suffix.Length;
                break;
            }

            return true;
        }

        /// <summary>Passes over <c>de</c>, <c>of</c> or a comma between the parts if it is there; always true.</summary>
        public bool Of()
        {
            var at = AfterSpace();
            if (text[at..].StartsWith("de ", StringComparison.OrdinalIgnoreCase) || text[at..].StartsWith("of ", StringComparison.OrdinalIgnoreCase)) Position = at + 2;
            return Comma();
        }

        /// <summary>Passes over a comma if there is one; always true.</summary>
        public bool Comma()
        {
            if (Position < text.Length && text[Position] == ',') Position++;
            return true;
        }

        private readonly int AfterSpace()
        {
            var at = Position;
            while (at < text.Length && at < Position + 3 && char.IsWhiteSpace(text[at])) at++;
            return at;
        }
    }
}
