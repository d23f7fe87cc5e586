namespace Selon.Time.Resolving;

/// <summary>Whether the verb that governs an expression tells what was or what will be.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Present,
    Future,
}
