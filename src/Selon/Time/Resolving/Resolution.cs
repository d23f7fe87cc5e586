namespace Selon.Time.Resolving;

/// <summary>What an expression was resolved to, and why.</summary>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Period">Its place in the calendar, when it has one.</param>
/// <param name="Anchor">Index of the expression that it was counted from.</param>
/// <param name="IsDayAssumed">True for an hour whose day nobody tells.</param>
internal readonly record struct Resolution(TimeType Type, string Value, CalendarPeriod? Period, string Basis, int? Anchor = null, bool IsDayAssumed = false)
{
    public static Resolution Of(CalendarPeriod period, string basis, int? anchor = null) => new(TimeType.Date, period.Value, period, basis, anchor);
}
