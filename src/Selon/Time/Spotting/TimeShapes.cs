using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>Adds the arcs that numbers make: days, years, hours, counts, ordinals.</summary>
internal sealed class TimeShapes
{
    private readonly NumberWords _words;
    private readonly TimeVocabulary _vocabulary;
    private readonly int _day, _dayWord, _int, _month, _year, _yy, _hour, _minute, _count, _nth, _decade;
    private readonly HashSet<int> _suffixForms;

    public TimeShapes(NumberWords words, IEnumerable<int> ordinalSuffixes, TimeVocabulary vocabulary, TimeSymbols symbols)
    {
        _words = words;
        _vocabulary = vocabulary;
        _suffixForms = [.. ordinalSuffixes];
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
                if (value is >= 1000 and <= 2199)
                    Add(lattice, _year, length, TimeField.Year, value);
                if (value is >= 20 and <= 90 && value % 10 == 0)
                    Add(lattice, _decade, length, TimeField.Decade, value);
            }

            if (Roman(unit.Span.In(text)) is var roman and > 0)
                Add(lattice, _nth, 1, TimeField.Ordinal, roman);
        }
    }

    private void Number(List<TimeUnit> units, int start, TimeUnit unit, TimeLattice lattice)
    {
        lattice.Add(new TimeArc(_count, 1, unit.Tenths >= 0
            ? [new(TimeField.Count, unit.Number), new(TimeField.Tenths, unit.Tenths)]
            : [new(TimeField.Count, unit.Number)]));
        if (unit.Tenths >= 0)
            return;
        Add(lattice, _int, 1, TimeField.Count, unit.Number);
        var n = unit.Number;
        if (unit.Digits is 1 or 2)
            ShortNumber(units, start, n, unit.Digits, lattice);
        else if (unit.Digits == 4 && n is >= 1000 and <= 2199)
            Add(lattice, _year, 1, TimeField.Year, n);
        if (n % 10 == 0 && (unit.Digits == 2 || (unit.Digits == 4 && n is >= 1000 and <= 2199)))
            Add(lattice, _decade, 1, TimeField.Decade, n);
        if (start + 1 < units.Count && units[start + 1].Glued && _suffixForms.Contains(units[start + 1].Form))
        {
            Add(lattice, _nth, 2, TimeField.Ordinal, n);
            if (n == 1)
                Add(lattice, _day, 2, TimeField.Day, 1);
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
