using System.Buffers;

namespace Selon.Intake.PlainText;

/// <summary>
/// Walks over the non-blank lines of a text without copying: every Unicode line end counts, white space at both ends of a line is left out.
/// </summary>
internal ref struct LineCursor(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");
    private readonly ReadOnlySpan<char> text = text;
    private int next;

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>True when a blank line stands before this one, or nothing at all.</summary>
    public bool AfterBlank { get; private set; }

    /// <summary>True when the line starts with white space.</summary>
    public bool Indented { get; private set; }

    public readonly ReadOnlySpan<char> Line => text[Start..End];

    public bool MoveNext()
    {
        AfterBlank = next == 0;
        while (next < text.Length)
        {
            var lineStart = next;
            var length = text[next..].IndexOfAny(LineEnds);
            var lineEnd = length < 0 ? text.Length : next + length;
            next = lineEnd + 1;
            if (lineEnd < text.Length - 1 && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n') next++;
            (Start, End) = (lineStart, lineEnd);
            while (Start < End && IsBlank(text[Start])) Start++;
            while (End > Start && IsBlank(text[End - 1])) End--;
            Indented = Start > lineStart;
            if (Start < End) return true;
            AfterBlank = true;
        }

        return false;
    }

    /// <summary>White space, and the codes that show as nothing (NUL, byte order mark, zero-width space).</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\0' or '\uFEFF' or '\u200B';
}
