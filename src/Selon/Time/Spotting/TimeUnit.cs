using Selon.Text;

namespace Selon.Time.Spotting;

internal enum TimeUnitKind : byte
{
    Word,
    Number,
    Other,
}

/// <summary>
/// What time rules read: a run of letters with its apostrophe (<c>aujourd'</c>, <c>l'</c>), a number, or one other
/// character. Finer than tokens on purpose, so that "14h30", "mi-mars" and "23/09/2023" look the same however a tokenizer cuts them.
/// </summary>
/// <param name="Form">Number of its form in the vocabulary of the rules, or -1; rules may name figures too ("11").</param>
/// <param name="Number">Value of a number without fraction, capped at 999 999 999.</param>
/// <param name="Digits">Count of digits; 0 for a number written with groups of thousands.</param>
/// <param name="Tenths">First digit after the decimal mark, or -1.</param>
/// <param name="Hundredths">The two digits after the decimal mark when there are just two, or -1: an hour may be written "14.30".</param>
/// <param name="Glued">No white space before it.</param>
/// <param name="IsCapital">A word that starts with a capital.</param>
internal readonly record struct TimeUnit(TextSpan Span, TimeUnitKind Kind, int Form, int Number, int Digits, int Tenths, int Hundredths, bool Glued, bool IsCapital);
