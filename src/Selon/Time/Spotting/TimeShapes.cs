using Selon.Lexicons;
using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>Adds the arcs that numbers make: days, years, hours, counts, ordinals.</summary>
internal sealed class TimeShapes
{
    private readonly NumberWords _words;
    private readonly TimeVocabulary _vocabulary;
    private readonly int _day, _dayWord, _int, _month, _year, _yy, _hour, _minute, _count, _nth, _decade, _clockpoint, _hhmm;
    private readonly HashSet<int> _suffixForms;
    private readonly HashSet<int> _daySuffixes;
    private readonly bool _firstOnly;

    public TimeShapes(NumberWords words, Lexicon suffixes, TimeVocabulary vocabulary, TimeSymbols symbols)
    {
        _words = words;
        _vocabulary = vocabulary;
        _suffixForms = [.. suffixes.Entries.Select(e => vocabulary.Add(e.Key))];
        _daySuffixes = [.. suffixes.Entries.Where(e => e["days"] is "all" or "first").Select(e => vocabulary.Add(e.Key))];
        _firstOnly = !suffixes.Entries.Any(e => e["days"] == "all");
        _day = symbols.Class("day");
        _dayWord = symbols.Class("dayword");
        _int = symbols.Class("int");
        _month = symbols.Class("monthnumber");
        _year = symbols.Class("year");
        _yy = symbols.Class("yy");
        _hour = symbols.Class("hour");
        _minute = symbols.Class("minute");
        _count = symbols.Class("count");
        _nth = symbols.Class("nth");
        _decade = symbols.Class("decade");
        _clockpoint = symbols.Class("clockpoint");
        _hhmm = symbols.Class("hhmm");
    }

    public void Find(string text, List<TimeUnit> units, int start, TimeLattice lattice)
    {
        var unit = units[start];
        if (unit.Kind == TimeUnitKind.Number)
        {
            Number(units, start, unit, lattice);
        }
        else if (unit.Kind == TimeUnitKind.Word)
        {
            if (_words.TryRead(units, start, out var value, out var length))
            {
                Add(lattice, _count, length, TimeField.Count, value);
                if (value is >= 1 and <= 31)
                    Add(lattice, _dayWord, length, TimeField.Day, value);
                if (value is >= 1000 and <= 2199 && length > 1)
                    Add(lattice, _year, length, TimeField.Year, value);
                if (value is >= 20 and <= 90 && value % 10 == 0)
                    Add(lattice, _decade, length, TimeField.Decade, value);
            }

            if (_words.TryReadYear(units, start, out var year, out length))
                Add(lattice, _year, length, TimeField.Year, year);
            if (Roman(unit.Span.In(text)) is var roman and > 0)
                Add(lattice, _nth, 1, TimeField.Ordinal, roman);
        }
    }

    private void Number(List<TimeUnit> units, int start, TimeUnit unit, TimeLattice lattice)
    {
        lattice.Add(new TimeArc(_count, 1, unit.Tenths >= 0
            ? [new(TimeField.Count, unit.Number), new(TimeField.Tenths, unit.Tenths)]
            : [new(TimeField.Count, unit.Number)]));
        if (unit.Hundredths is >= 0 and <= 59 && unit.Number <= 24)
            lattice.Add(new TimeArc(_clockpoint, 1, [new(TimeField.Hour, unit.Number), new(TimeField.Minute, unit.Hundredths)]));
        if (unit.Tenths >= 0)
            return;
        Add(lattice, _int, 1, TimeField.Count, unit.Number);
        var n = unit.Number;
        if (unit.Digits is 1 or 2)
            ShortNumber(units, start, n, unit.Digits, lattice);
        else if (unit.Digits == 4 && n is >= 1000 and <= 2199)
            Add(lattice, _year, 1, TimeField.Year, n);
        if (unit.Digits == 4 && n / 100 <= 24 && n % 100 <= 59)
            lattice.Add(new TimeArc(_hhmm, 1, [new(TimeField.Hour, n / 100), new(TimeField.Minute, n % 100)]));
        if (n % 10 == 0 && (unit.Digits == 2 || (unit.Digits == 4 && n is >= 1000 and <= 2199)))
            Add(lattice, _decade, 1, TimeField.Decade, n);
        if (start + 1 < units.Count && units[start + 1].Glued && _suffixForms.Contains(units[start + 1].Form))
        {
            Add(lattice, _nth, 2, TimeField.Ordinal, n);
            if (n is >= 1 and <= 31 && (n == 1 || !_firstOnly) && _daySuffixes.Contains(units[start + 1].Form))
                Add(lattice, _day, 2, TimeField.Day, n);
        }
    }

    private void ShortNumber(List<TimeUnit> units, int start, int n, int digits, TimeLattice lattice)
    {
        if (n is >= 1 and <= 31)
            Add(lattice, _day, 1, TimeField.Day, n);
        if (n is >= 1 and <= 12)
            Add(lattice, _month, 1, TimeField.Month, n);
        if (n <= 24)
            Add(lattice, _hour, 1, TimeField.Hour, n);
        if (digits != 2)
            return;
        if (n <= 59)
            Add(lattice, _minute, 1, TimeField.Minute, n);
        Add(lattice, _yy, 1, TimeField.TwoDigitYear, n);
    }

    private static void Add(TimeLattice lattice, int symbol, int length, TimeField field, int value) =>
        lattice.Add(new TimeArc(symbol, length, [new TimeAssignment(field, value)]));

    /// <summary>"XIXe" → 19: Roman digits in capitals, up to 39, and a suffix in small letters; 0 for anything else.</summary>
    private int Roman(ReadOnlySpan<char> form)
    {
        var value = 0;
        var i = 0;
        for (; i < form.Length && Digit(form[i]) is var digit and > 0; i++)
            value += i + 1 < form.Length && Digit(form[i + 1]) > digit ? -digit : digit;
        return i > 0 && i < form.Length && value is > 0 and < 40 && _vocabulary.Number(form[i..]) is >= 0 and var suffix && _suffixForms.Contains(suffix) ? value : 0;
    }

    private static int Digit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
}
