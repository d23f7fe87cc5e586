using System.Text;

namespace Selon.Intake.Decoding;

/// <summary>Reads the attributes of one tag from bytes ("get an attribute" of the HTML standard's prescan).</summary>
internal ref struct AttributeScanner(ReadOnlySpan<byte> tag)
{
    private readonly ReadOnlySpan<byte> tag = tag;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>False at the end of the tag; names come in lower case, values as Latin-1.</summary>
    public bool Next(out string name, out string value)
    {
        name = value = "";
        while (Position < tag.Length && (IsSpace(tag[Position]) || tag[Position] == '/')) Position++;
        if (Position >= tag.Length || tag[Position] == '>') return false;
        var start = Position;
        while (Position < tag.Length && !IsSpace(tag[Position]) && tag[Position] is not ((byte)'=' or (byte)'>' or (byte)'/')) Position++;
        name = Encoding.Latin1.GetString(tag[start..Position]).ToLowerInvariant();
        SkipSpace();
        if (Position >= tag.Length || tag[Position] != '=')
        {
            // A stray slash or quote is a name of its own; always move on.
            if (Position == start) Position++;
            return true;
        }

        Position++;
        SkipSpace();
        value = Value();
        return true;
    }

    private string Value()
    {
        if (Position >= tag.Length) return "";
        var quote = tag[Position];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var rest = tag[(Position + 1)..];
            var end = rest.IndexOf(quote);
            if (end < 0) end = rest.Length;
            Position = Math.Min(tag.Length, Position + end + 2);
            return Encoding.Latin1.GetString(rest[..end]);
        }

        var start = Position;
        while (Position < tag.Length && !IsSpace(tag[Position]) && tag[Position] != '>') Position++;
        return Encoding.Latin1.GetString(tag[start..Position]);
    }

    private void SkipSpace()
    {
        while (Position < tag.Length && IsSpace(tag[Position])) Position++;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';
}
