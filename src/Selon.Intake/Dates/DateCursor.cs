using System.Collections.Frozen;
using System.Globalization;
using Selon.Intake.Data;

namespace Selon.Intake.Dates;

/// <summary>A place in a text that the parts of a date are read from; copied where one way of reading is tried.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private const int MaxMonth = 14;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthOf =
        EmbeddedTable.Rows("months").ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Word, DateParticle Place)[] Particles =
        [.. EmbeddedTable.Rows("date-particles").Select(row => (row[0], Enum.Parse<DateParticle>(row[1], ignoreCase: true)))];

    private readonly ReadOnlySpan<char> text = text;

    public int Position { get; private set; }

    /// <summary>True when a digit follows: what was read is part of a longer number.</summary>
    public readonly bool InNumber => Position < text.Length && char.IsAsciiDigit(text[Position]);

    public static bool IsMonth(ReadOnlySpan<char> word) => MonthOf.ContainsKey(word);

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

    /// <summary>The name of a month, with its full stop and with a second name behind a slash (two calendars' names of one month).</summary>
    public bool Month(out int month)
    {
        if (!Name(out month)) return false;
        var slash = AfterSpace();
        if (slash >= text.Length || text[slash] != '/') return true;
        var other = this;
        other.Position = slash + 1;
        if (other.Name(out var same) && same == month) Position = other.Position;
        return true;
    }

    /// <summary>True when a particle of <paramref name="place"/> follows, which is passed over.</summary>
    public bool Is(DateParticle place)
    {
        var at = Position;
        Skip(place);
        return Position > at;
    }

    /// <summary>Passes over a particle if there is one.</summary>
    public void Skip(DateParticle place)
    {
        foreach (var (word, itsPlace) in Particles)
        {
            if (itsPlace != place || !text[Position..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            Position += word.Length;
            return;
        }
    }

    /// <summary>Passes over what stands between the parts: <c>de</c>, <c>of</c>, a comma, a hyphen or slash before a name.</summary>
    public void SkipJoint()
    {
        var at = AfterSpace();
        foreach (var (word, place) in Particles)
        {
            if (place != DateParticle.Between || !text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            if (at + word.Length >= text.Length || !char.IsWhiteSpace(text[at + word.Length])) continue;
            Position = at + word.Length;
            break;
        }

        SkipComma();
        if (Position < text.Length && text[Position] is '-' or '/') Position++;
    }

    public void SkipComma()
    {
        if (Position < text.Length && text[Position] is ',' or '،') Position++;
    }

    private bool Name(out int month)
    {
        var start = AfterSpace();
        var end = start;
        while (end < text.Length && end - start < MaxMonth && IsOfName(text[end])) end++;
        if (!MonthOf.TryGetValue(text[start..end], out month)) return false;
        Position = end < text.Length && text[end] == '.' ? end + 1 : end;
        return true;
    }

    /// <summary>Letters and the vowel signs of scripts that write them as marks.</summary>
    private static bool IsOfName(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly int AfterSpace()
    {
        var at = Position;
        while (at < text.Length && at < Position + 3 && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
