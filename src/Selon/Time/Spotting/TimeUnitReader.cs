using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>Cuts text into <see cref="TimeUnit"/>s.</summary>
internal static class TimeUnitReader
{
    private const int MaxNumber = 999_999_999;

    /// <param name="vocabulary">Gives the number of a lower-case form, or -1.</param>
    public static void Read(string text, TextSpan span, TimeVocabulary vocabulary, List<TimeUnit> units)
    {
        units.Clear();
        var i = span.Start;
        var glued = false;
        while (i < span.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                glued = false;
                i++;
                continue;
            }

            var unit = char.IsAsciiDigit(c) ? Number(text, i, span.End, glued)
                : IsLetter(c) ? Word(text, i, span.End, vocabulary, glued)
                : new TimeUnit(new TextSpan(i, i + 1), TimeUnitKind.Other, vocabulary.Number(text.AsSpan(i, 1)), 0, 0, -1, glued);
            units.Add(unit);
            i = unit.Span.End;
            glued = true;
        }
    }

    private static TimeUnit Word(string text, int start, int end, TimeVocabulary vocabulary, bool glued)
    {
        var i = start + 1;
        while (i < end && IsLetter(text[i]))
            i++;
        if (i < end && text[i] is '\'' or '’')
            i++;
        var span = new TextSpan(start, i);
        return new TimeUnit(span, TimeUnitKind.Word, vocabulary.Number(span.In(text)), 0, 0, -1, glued);
    }

    private static TimeUnit Number(string text, int start, int end, bool glued)
    {
        var i = start;
        long value = 0;
        while (i < end && char.IsAsciiDigit(text[i]))
            value = Math.Min(value * 10 + text[i++] - '0', MaxNumber);
        var digits = i - start;
        while (digits is > 0 and <= 3 && IsGroup(text, i, end))
        {
            value = Math.Min(value * 1000 + int.Parse(text.AsSpan(i + 1, 3), System.Globalization.CultureInfo.InvariantCulture), MaxNumber);
            i += 4;
            if (!IsGroup(text, i, end))
                digits = 0;
        }

        var tenths = -1;
        if (i + 1 < end && text[i] is ',' && char.IsAsciiDigit(text[i + 1]))
        {
            tenths = text[i + 1] - '0';
            i += 2;
            while (i < end && char.IsAsciiDigit(text[i]))
                i++;
        }

        return new TimeUnit(new TextSpan(start, i), TimeUnitKind.Number, -1, (int)value, digits, tenths, glued);
    }

    private static bool IsGroup(string text, int i, int end) =>
        i + 3 < end && text[i] is '.' or ' ' or '\u00a0' or '\u202f'
        && i + 3 < end && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == end || !char.IsAsciiDigit(text[i + 4]));

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c));
}
