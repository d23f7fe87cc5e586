namespace Selon.Text.Conllu;

/// <summary>A CoNLL-U file that cannot be read; the message begins with file and line.</summary>
public sealed class ConlluException : FormatException
{
    public ConlluException(string file, int line, string problem)
        : base($"{file}:{line}: {problem}")
    {
        Line = line;
    }

    public ConlluException()
    {
    }

    public ConlluException(string message)
        : base(message)
    {
    }

    public ConlluException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The line, one-based.</summary>
    public int Line { get; }
}
