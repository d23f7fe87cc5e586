using System.Text;

namespace Selon.Intake.Fetching;

/// <summary>One <c>allow</c> or <c>disallow</c> line (RFC 9309, 2.2.2).</summary>
/// <param name="IsAllowed">True for <c>allow</c>.</param>
/// <param name="Pattern">In the form of <see cref="Normal"/>; <c>*</c> stands for any characters, <c>$</c> at the end for the end.</param>
internal readonly record struct RobotsRule(bool IsAllowed, string Pattern)
{
    /// <summary>True when the rule speaks of a path. The pieces between the stars are looked for one behind the other: no way back, linear in the path.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        var rest = Pattern.AsSpan();
        var isAnchored = rest.EndsWith("$");
        if (isAnchored) rest = rest[..^1];
        var isFirst = true;
        while (true)
        {
            var star = rest.IndexOf('*');
            var piece = star < 0 ? rest : rest[..star];
            if (isFirst)
            {
                if (!path.StartsWith(piece, StringComparison.Ordinal)) return false;
                path = path[piece.Length..];
            }
            else if (star < 0 && isAnchored)
            {
                return path.EndsWith(piece, StringComparison.Ordinal);
            }
            else
            {
                var at = path.IndexOf(piece, StringComparison.Ordinal);
                if (at < 0) return false;
                path = path[(at + piece.Length)..];
            }

            if (star < 0) return !isAnchored || path.IsEmpty;
            rest = rest[(star + 1)..];
            isFirst = false;
        }
    }

    /// <summary>Paths in one form: characters beyond ASCII escaped, escapes in upper case, those of letters, digits and <c>-._~</c> undone.</summary>
    public static string Normal(ReadOnlySpan<char> path)
    {
        var result = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '%' && at + 2 < path.Length && char.IsAsciiHexDigit(path[at + 1]) && char.IsAsciiHexDigit(path[at + 2]))
            {
                var code = (char)((Hex(path[at + 1]) << 4) | Hex(path[at + 2]));
                if (char.IsAsciiLetterOrDigit(code) || code is '-' or '.' or '_' or '~') result.Append(code);
                else result.Append('%').Append(char.ToUpperInvariant(path[at + 1])).Append(char.ToUpperInvariant(path[at + 2]));
                at += 3;
                continue;
            }

            if (Rune.DecodeFromUtf16(path[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done) rune = Rune.ReplacementChar;
            at += length;
            if (rune.IsAscii)
            {
                result.Append((char)rune.Value);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static int Hex(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
