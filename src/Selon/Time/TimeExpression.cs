using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Time;

/// <summary>TIMEX3 types.</summary>
public enum TimeType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>A temporal expression in the sense of TIMEX3 (ISO 24617-1).</summary>
public sealed record TimeExpression
{
    /// <summary>Index in <see cref="DatedArticle.Times"/>; the record writes <c>t</c> and this number.</summary>
    public required int Index { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    public required WordRange Words { get; init; }

    public required TimeType Type { get; init; }

    /// <summary>TIMEX3 value; unknown parts stay X (<c>XXXX-09-23</c>). An interval is written <c>2023-09-19/2023-09-25</c>.</summary>
    public required string Value { get; init; }

    public string? Mod { get; init; }

    public string? Quant { get; init; }

    public string? Freq { get; init; }

    /// <summary>Index of the expression that this one was resolved against, if any.</summary>
    public int? Anchor { get; init; }

    /// <summary>Index of the expression that closes the interval which this one opens: of "25 septembre" in "du 19 au 25 septembre".</summary>
    public int? Until { get; init; }

    /// <summary>It says when the text was written, at its head, and dates no event.</summary>
    public bool IsDateLine { get; init; }

    /// <summary>
    /// True for an hour whose day nobody tells. By the custom of TIMEX3 its value has the day of writing; no event or
    /// statement is dated by it, as that day never stands in for one that is not told.
    /// </summary>
    public bool IsDayAssumed { get; init; }

    /// <summary>True for an hour alone ("à 9 h 19"), whose day stands elsewhere.</summary>
    public bool IsHour { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public string? FoundBy { get; init; }

    /// <summary>Why the value is what it is, in words: <c>day after t0; year from published</c>. Never empty.</summary>
    public required string Basis { get; init; }
}

/// <summary>An article with its time expressions, in the order of the text.</summary>
public sealed record DatedArticle(ParsedArticle Parsed, ImmutableArray<TimeExpression> Times)
{
    public Article Article => Parsed.Article;

    public ImmutableArray<Sentence> Sentences => Parsed.Sentences;
}

/// <summary>How a date came to a word that no expression governs in its sentence.</summary>
public enum DateCarry
{
    /// <summary>It did not: the expression governs the word.</summary>
    None,

    /// <summary>The scene of the sentence before goes on.</summary>
    Scene,

    /// <summary>The same thing is told with its date elsewhere in the text.</summary>
    Again,

    /// <summary>The sentence that tells a headline out has it.</summary>
    Headline,

    /// <summary>The speaker goes on speaking on the same occasion.</summary>
    Occasion,

    /// <summary>The text counts days from it ("one day after …").</summary>
    Counted,
}

/// <summary>The date that a verb or noun got, and why.</summary>
/// <param name="Value">EDTF date or interval.</param>
/// <param name="Time">Index of the time expression that gives it.</param>
/// <param name="Carry">How it came from there when the expression does not govern the word.</param>
public readonly record struct AssignedDate(string Value, int Time, DateCarry Carry = DateCarry.None);
