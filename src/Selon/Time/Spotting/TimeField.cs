namespace Selon.Time.Spotting;

/// <summary>What a lexicon column, a number shape or a rule may say about an expression.</summary>
internal enum TimeField : byte
{
    Op,
    Year,
    TwoDigitYear,
    Month,
    Day,
    Weekday,
    Season,
    Quarter,
    Half,
    Ordinal,
    Hour,
    Minute,
    Zone,
    Unit,
    Count,
    Tenths,
    DayPart,
    Mod,
    Direction,
    From,
    Ref,
    Easter,
    Decade,

    /// <summary>0 before noon, 12 after it.</summary>
    Meridiem,

    /// <summary>That the period counted to is of the same size as the one counted from.</summary>
    Grain,

    /// <summary>Years from the year of writing: "June last year" has -1.</summary>
    YearShift,
    Check,
}

/// <summary>How an expression gets its value.</summary>
internal enum TimeOp
{
    /// <summary>Names no time: it keeps other rules off these words.</summary>
    None,
    Calendar,
    Shift,
    Period,
    Clock,
    DayPart,
    Duration,
    Set,
    Ref,
    Hint,

    /// <summary>A day that nothing here can place in the calendar: a feast of the moon.</summary>
    Unplaced,

    /// <summary>A date in figures of which nobody says whether day or month comes first: its first figure is the day, its count the second.</summary>
    Figures,
}

internal enum CalendarUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
}

internal enum TimeDirection
{
    This,
    Last,
    Next,
    Same,
}

internal enum TimeOrigin
{
    Published,
    Story,
}

internal enum SeasonCode
{
    SP,
    SU,
    FA,
    WI,
}

internal enum DayPartCode
{
    MO,
    MI,
    AF,
    EV,
    NI,
}

internal enum TimeMod
{
    START,
    MID,
    END,
    APPROX,
    MORE_THAN,
    LESS_THAN,
    EQUAL_OR_MORE,
    EQUAL_OR_LESS,
}

internal enum ReferenceValue
{
    PRESENT_REF,
    PAST_REF,
    FUTURE_REF,
}

/// <summary>Tests on the words around a match that a pattern cannot say.</summary>
internal enum TimeCheck
{
    None,

    /// <summary>A bare number of four digits counts nothing and numbers nothing.</summary>
    BareYear,

    /// <summary>No sign of measure or plural noun follows.</summary>
    Uncounted,

    /// <summary>No sign of measure or figure follows.</summary>
    Unmeasured,

    /// <summary>The second year comes after the first, within two centuries.</summary>
    Ascending,

    /// <summary>The sentence or clause ends behind it.</summary>
    Closed,

    /// <summary>Not an age.</summary>
    NoAge,

    /// <summary>Not written with a capital inside a sentence, as a proper name is.</summary>
    NoName,

    /// <summary>No part of a person's name: "Theresa May".</summary>
    NoPerson,

    /// <summary>No capitalised word follows: "Noël Durand" is a person.</summary>
    NoGivenName,

    /// <summary>An adjective, where parts of speech are known.</summary>
    Adjective,
}

/// <summary>One field and its value; names of units and the like are their enumeration's number.</summary>
internal readonly record struct TimeAssignment(TimeField Field, int Value)
{
    /// <summary>Reads a value of a field. Throws <see cref="FormatException"/> when the field has no such value.</summary>
    public static TimeAssignment Parse(string field, string value)
    {
        if (!Enum.TryParse<TimeField>(field, ignoreCase: true, out var f) || char.IsDigit(field[0]))
            throw new FormatException($"unknown field {field}");
        var ok = f switch
        {
            TimeField.Op => Read<TimeOp>(value, out var n) ? n : null,
            TimeField.Unit => Read<CalendarUnit>(value, out var n) ? n : null,
            TimeField.Direction => Read<TimeDirection>(value, out var n) ? n : null,
            TimeField.From => Read<TimeOrigin>(value, out var n) ? n : null,
            TimeField.Season => Read<SeasonCode>(value, out var n) ? n : null,
            TimeField.DayPart => Read<DayPartCode>(value, out var n) ? n : null,
            TimeField.Mod => Read<TimeMod>(value, out var n) ? n : null,
            TimeField.Ref => Read<ReferenceValue>(value, out var n) ? n : null,
            TimeField.Grain => value == "kept" ? 1 : null,
            TimeField.Check => Read<TimeCheck>(value.Replace("-", "", StringComparison.Ordinal), out var n) ? n : null,
            _ => int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : (int?)null,
        };
        return new TimeAssignment(f, ok ?? throw new FormatException($"{field} has no value {value}"));
    }

    private static bool Read<T>(string value, out int number)
        where T : struct, Enum
    {
        var ok = Enum.TryParse<T>(value, ignoreCase: true, out var parsed) && !char.IsDigit(value[0]);
        number = Convert.ToInt32(parsed, System.Globalization.CultureInfo.InvariantCulture);
        return ok;
    }
}
