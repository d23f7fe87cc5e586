namespace Selon.Time.Spotting;

/// <summary>Numbers what patterns are made of: forms (by their number in the vocabulary) and classes.</summary>
internal sealed class TimeSymbols
{
    private const int FirstClass = 1 << 24;

    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);

    /// <summary>Classes that number shapes make; every lexicon under <c>time/</c> is another.</summary>
    public static IReadOnlyList<string> Shapes { get; } =
        ["day", "dayword", "int", "monthnumber", "year", "yy", "hour", "minute", "count", "nth", "decade", "clockpoint", "hhmm"];

    public static int Form(int form) => form;

    public int Class(string name)
    {
        if (!_classes.TryGetValue(name, out var symbol))
            _classes.Add(name, symbol = FirstClass + _classes.Count);
        return symbol;
    }
}
