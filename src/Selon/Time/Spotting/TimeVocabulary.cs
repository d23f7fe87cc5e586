namespace Selon.Time.Spotting;

/// <summary>Numbers the forms that rules and lexicons know. Filled while a stage is built, only read afterwards.</summary>
internal sealed class TimeVocabulary(NumberMarks marks)
{
    private const int LongestForm = 32;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _numbers.Count;

    /// <summary>Of the language whose forms these are.</summary>
    public NumberMarks Marks { get; } = marks;

    /// <summary>The number of a form written in lower case with a straight apostrophe; a new one when it is unknown.</summary>
    public int Add(string form)
    {
        if (!_numbers.TryGetValue(form, out var number))
            _numbers.Add(form, number = _numbers.Count);
        return number;
    }

    /// <summary>The numbers of the units that a key or literal is cut into, adding what is new.</summary>
    public List<int> Split(string key)
    {
        var units = new List<TimeUnit>();
        TimeUnitReader.Read(key, new Selon.Text.TextSpan(0, key.Length), this, units, isPattern: true);
        return [.. units.Select(u => Add(u.Span.Of(key).ToLowerInvariant()))];
    }

    /// <summary>The number of a form as the text has it, or -1.</summary>
    public int Number(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm)
            return -1;
        Span<char> lower = stackalloc char[LongestForm];
        lower = lower[..form.ToLowerInvariant(lower)];
        if (lower[^1] == '’')
            lower[^1] = '\'';
        return _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var number) ? number : -1;
    }
}
