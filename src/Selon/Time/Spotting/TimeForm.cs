using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>What the words of one expression say, before anything is resolved.</summary>
internal sealed class TimeForm
{
    private const int Unset = int.MinValue;

    private readonly int[] _values = new int[FieldCount];

    public TimeForm(string rule, TextSpan span)
    {
        Rule = rule;
        Span = span;
        Array.Fill(_values, Unset);
    }

    /// <summary>Id of the rule that found it.</summary>
    public string Rule { get; }

    public TextSpan Span { get; }

    /// <summary>Opens the interval that the next form closes.</summary>
    public bool OpensInterval { get; set; }

    public bool IsDateLine { get; set; }

    /// <summary>The second of two expressions that one pattern emits: "25 septembre" for "du 19 au 25 septembre".</summary>
    public TimeForm? Pair { get; set; }

    /// <summary>Day on which the second of a pair was found to fall; the first falls on it or before.</summary>
    public DateOnly? NotAfter { get; set; }

    private static int FieldCount { get; } = Enum.GetValues<TimeField>().Length;

    public TimeOp Op => (TimeOp)(this[TimeField.Op] ?? 0);

    public int? this[TimeField field]
    {
        get => _values[(int)field] == Unset ? null : _values[(int)field];
        set => _values[(int)field] = value ?? Unset;
    }

    public bool Has(TimeField field) => _values[(int)field] != Unset;

    public CalendarUnit? Unit => (CalendarUnit?)this[TimeField.Unit];

    public TimeDirection? Direction => (TimeDirection?)this[TimeField.Direction];

    public TimeOrigin? From => (TimeOrigin?)this[TimeField.From];

    /// <summary>A calendar form that names its day with month and year.</summary>
    public bool IsFullDate => Op == TimeOp.Calendar && Has(TimeField.Day) && Has(TimeField.Month) && Has(TimeField.Year);

    /// <summary>Takes month and year from the other bound of an interval: "du 19 au 25 septembre 2023".</summary>
    /// <param name="isStart">This is the first bound.</param>
    public void InheritFrom(TimeForm other, bool isStart)
    {
        ReadOnlySpan<TimeField> coarse = [TimeField.Day, TimeField.Month, TimeField.Year];
        foreach (var field in coarse)
        {
            if (Has(field))
                continue;
            if (field == TimeField.Day || (field == TimeField.Month && !Has(TimeField.Day)))
                continue;
            this[field] = other[field];
            // "from December 30 to January 2, 2014": the year told is that of the end.
            if (field == TimeField.Year && isStart && this[TimeField.Month] > other[TimeField.Month])
                this[field]--;
        }

        this[TimeField.Direction] ??= other[TimeField.Direction];
        this[TimeField.Decade] ??= Has(TimeField.Day) ? null : other[TimeField.Decade];
    }
}
