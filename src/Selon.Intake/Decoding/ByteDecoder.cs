using System.Text;
using System.Text.Unicode;

namespace Selon.Intake.Decoding;

/// <summary>
/// Bytes to text as a browser decodes a page without headers: byte order mark, declaration, then UTF-8 if it is, else windows-1252.
/// Local files add two cases browsers need not know: UTF-16 without a mark, and UTF-8 with a few damaged bytes.
/// </summary>
internal static class ByteDecoder
{
    private const int BinaryProbe = 64 * 1024;

    /// <param name="bytes">The whole input, unpacked.</param>
    /// <param name="mayDeclare">True for a page, whose charset declaration counts.</param>
    /// <param name="charset">The charset that the transport told, which comes before the page's own declaration.</param>
    /// <exception cref="IntakeException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, bool mayDeclare, string? charset = null)
    {
        var (encoding, preamble) = FromMark(bytes) ?? (null, 0);
        encoding ??= Utf16WithoutMark(bytes);
        if (encoding is null)
        {
            if (LooksBinary(bytes)) throw new IntakeException("looks like a binary file");
            encoding = (charset is null ? null : EncodingLabels.Declared(charset)) ?? (mayDeclare ? CharsetDeclaration.Find(bytes) : null) ?? Guess(bytes);
        }

        return encoding.GetString(bytes[preamble..]);
    }

    /// <summary>The encoding that a byte order mark tells, and the mark's length.</summary>
    public static (Encoding? Encoding, int Length)? FromMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return (EncodingLabels.Utf8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        return null;
    }

    /// <summary>UTF-16 of a Latin-script text shows as a zero in every second byte.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var probe = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        if (probe.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < probe.Length; i += 2)
        {
            if (probe[i] == 0) even++;
            if (probe[i + 1] == 0) odd++;
        }

        var pairs = probe.Length / 2;
        if (odd > pairs * 0.8 && even == 0) return Encoding.Unicode;
        return even > pairs * 0.8 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>More than one control code in a hundred bytes, or the first bytes of a known binary format.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\x03\x04"u8)) return true;
        var probe = bytes[..Math.Min(bytes.Length, BinaryProbe)];
        var controls = 0;
        foreach (var b in probe)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v' or 0x1B)) controls++;
        }

        return controls * 100 > probe.Length;
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return EncodingLabels.Utf8;
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done) good++;
            else bad++;
            bytes = bytes[length..];
        }

        // Damaged UTF-8 keeps nearly all of its sequences; windows-1252 text hardly ever forms one.
        return good > bad * 4 ? EncodingLabels.Utf8 : EncodingLabels.Windows1252;
    }
}
