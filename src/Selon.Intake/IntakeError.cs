using System.Globalization;

namespace Selon.Intake;

/// <summary>An input, or one line or record of it, that could not be read; the rest goes on.</summary>
/// <param name="File">The name the input was given under.</param>
/// <param name="Line">One-based line of a JSONL input or a feed; null when the whole input is meant.</param>
/// <param name="Reason">One sentence part in English, without the file name: <c>looks like a binary file</c>.</param>
public sealed record IntakeError(string File, int? Line, string Reason)
{
    /// <summary>Byte of an archive at which the record or its gzip member begins; null elsewhere.</summary>
    public long? Offset { get; init; }

    /// <summary><c>file:line: reason</c>, the form in which hosts print it.</summary>
    public override string ToString() => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}: {Reason}")
        : Offset is { } offset ? string.Create(CultureInfo.InvariantCulture, $"{File}: at byte {offset}: {Reason}")
        : $"{File}: {Reason}";
}
