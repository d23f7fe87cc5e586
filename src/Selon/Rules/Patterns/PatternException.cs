namespace Selon.Rules;

/// <summary>A pattern that cannot be read or used.</summary>
public sealed class PatternException : FormatException
{
    public PatternException(string message, int position)
        : base(message) => Position = position;

    public PatternException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public PatternException(string message)
        : base(message)
    {
    }

    public PatternException()
    {
    }

    /// <summary>Zero-based position in the pattern's text.</summary>
    public int Position { get; }
}
