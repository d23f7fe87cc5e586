namespace Selon.Text.Packs;

/// <summary>A pack that cannot be used; the message names the file and the check that failed.</summary>
public sealed class PackException : IOException
{
    public PackException(string message)
        : base(message)
    {
    }

    public PackException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public PackException()
    {
    }
}
