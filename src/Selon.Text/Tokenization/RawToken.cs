namespace Selon.Text.Tokenization;

internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>A word with the full stop that belongs to it.</summary>
    Abbreviation,

    /// <summary>An abbreviation that may end its sentence.</summary>
    FinalAbbreviation,
    Address,
    Mark,
}

/// <summary>A token before its words are known.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What the tokeniser took it for.</param>
/// <param name="Line">True when it begins a line.</param>
/// <param name="Glued">True when it was run into the sentence before without a space.</param>
internal readonly record struct RawToken(int Start, int End, TokenKind Kind, bool Line, bool Glued)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
