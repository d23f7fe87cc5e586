using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>Cuts text into <see cref="TimeUnit"/>s.</summary>
internal static class TimeUnitReader
{
    private const int MaxNumber = 999_999_999;

    /// <param name="vocabulary">Gives the number of a lower-case form, or -1, and the marks of numbers.</param>
    /// <param name="isPattern">The text is a key or a pattern, whose forms the vocabulary is still to learn.</param>
    public static void Read(string text, TextSpan span, TimeVocabulary vocabulary, List<TimeUnit> units, bool isPattern = false)
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

            var unit = char.IsAsciiDigit(c) ? Number(text, i, span.End, vocabulary, glued)
                : IsLetter(c) ? Word(text, i, span.End, vocabulary, glued, isPattern)
                : new TimeUnit(new TextSpan(i, i + 1), TimeUnitKind.Other, vocabulary.Number(text.AsSpan(i, 1)), 0, 0, -1, -1, glued, false);
            units.Add(unit);
            i = unit.Span.End;
            glued = true;
        }
    }

    private static TimeUnit Word(string text, int start, int end, TimeVocabulary vocabulary, bool glued, bool isPattern)
    {
        var i = start + 1;
        while (i < end && IsLetter(text[i]))
            i++;
        var form = vocabulary.Number(text.AsSpan(start, i - start));
        if (i < end && text[i] is '\'' or '’' && !IsPossessive(text, start, i, end))
        {
            // The vocabulary knows elided words with their apostrophe; any other apostrophe closes a quotation.
            var elided = vocabulary.Number(text.AsSpan(start, i + 1 - start));
            if (isPattern || elided >= 0 || form < 0)
                (form, i) = (elided, i + 1);
        }

        return new TimeUnit(new TextSpan(start, i), TimeUnitKind.Word, form, 0, 0, -1, -1, glued, char.IsUpper(text[start]));
    }

    /// <summary>"year's", "years' time": an s alone behind the apostrophe, or before it at the end of the word.</summary>
    private static bool IsPossessive(string text, int start, int apostrophe, int end)
    {
        var next = apostrophe + 1;
        if (next < end && text[next] is 's' or 'S' && (next + 1 == end || !IsLetter(text[next + 1])))
            return true;
        return apostrophe - start > 1 && text[apostrophe - 1] is 's' or 'S' && (next >= end || !IsLetter(text[next]));
    }

    private static TimeUnit Number(string text, int start, int end, TimeVocabulary vocabulary, bool glued)
    {
        var marks = vocabulary.Marks;
        var i = start;
        long value = 0;
        while (i < end && char.IsAsciiDigit(text[i]))
            value = Math.Min(value * 10 + text[i++] - '0', MaxNumber);
        var digits = i - start;
        while (digits is > 0 and <= 3 && IsGroup(text, i, end, marks))
        {
            value = Math.Min(value * 1000 + int.Parse(text.AsSpan(i + 1, 3), System.Globalization.CultureInfo.InvariantCulture), MaxNumber);
            i += 4;
            if (!IsGroup(text, i, end, marks))
                digits = 0;
        }

        int tenths = -1, hundredths = -1;
        if (i + 1 < end && text[i] == marks.Decimal && char.IsAsciiDigit(text[i + 1]))
        {
            var first = i + 1;
            tenths = text[first] - '0';
            i += 2;
            while (i < end && char.IsAsciiDigit(text[i]))
                i++;
            if (i - first == 2)
                hundredths = tenths * 10 + text[first + 1] - '0';
        }

        return new TimeUnit(new TextSpan(start, i), TimeUnitKind.Number, vocabulary.Number(text.AsSpan(start, i - start)), (int)value, digits, tenths, hundredths, glued, false);
    }

    private static bool IsGroup(string text, int i, int end, NumberMarks marks) =>
        i + 3 < end && marks.IsGroup(text[i])
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == end || !char.IsAsciiDigit(text[i + 4]));

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c));
}
