using System.Buffers;
using System.Text;

namespace Selon.Intake.Decoding;

/// <summary>
/// Finds the charset that a page declares in its first bytes: an XML declaration, <c>meta charset</c>, or
/// <c>meta http-equiv=content-type content=…</c>. After the HTML standard's "prescan a byte stream to determine its encoding",
/// but over the first 64 KiB instead of 1,024 bytes, because a browser also changes its mind at a later declaration.
/// </summary>
internal static class CharsetDeclaration
{
    private const int Reach = 64 * 1024;
    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\r\n;\"'?");

    public static Encoding? Find(ReadOnlySpan<byte> page)
    {
        var head = page[..Math.Min(page.Length, Reach)];
        if (FromXml(head) is { } xml) return xml;
        for (var at = head.IndexOf((byte)'<'); at >= 0;)
        {
            var rest = head[at..];
            var step = rest.StartsWith("<!--"u8) ? CommentEnd(rest) : 1;
            if (step == 1 && IsTag(rest, "<meta"u8))
            {
                var attributes = new AttributeScanner(rest[5..]);
                if (FromMeta(ref attributes) is { } found) return found;
                step = 5 + attributes.Position;
            }

            at = Next(head, at + Math.Max(step, 1));
        }

        return null;
    }

    private static int Next(ReadOnlySpan<byte> head, int from)
    {
        if (from >= head.Length) return -1;
        var next = head[from..].IndexOf((byte)'<');
        return next < 0 ? -1 : from + next;
    }

    private static int CommentEnd(ReadOnlySpan<byte> rest)
    {
        var end = rest[2..].IndexOf("-->"u8);
        return end < 0 ? rest.Length : end + 5;
    }

    private static bool IsTag(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> tag) =>
        rest.Length > tag.Length
        && Ascii.EqualsIgnoreCase(rest[..tag.Length], tag)
        && rest[tag.Length] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'/';

    private static Encoding? FromXml(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("<?xml"u8)) return null;
        var end = head.IndexOf((byte)'>');
        if (end < 0) return null;
        var declaration = Encoding.Latin1.GetString(head[..end]);
        var at = declaration.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : LabelAfterEquals(declaration.AsSpan(at + 8));
    }

    private static Encoding? FromMeta(ref AttributeScanner attributes)
    {
        Encoding? charset = null, content = null;
        var isContentType = false;
        while (attributes.Next(out var name, out var value))
        {
            switch (name)
            {
                case "charset":
                    charset ??= EncodingLabels.Declared(value);
                    break;
                case "http-equiv":
                    isContentType = value.Trim().Equals("content-type", StringComparison.OrdinalIgnoreCase);
                    break;
                case "content":
                    var at = value.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
                    if (at >= 0) content ??= LabelAfterEquals(value.AsSpan(at + 7));
                    break;
            }
        }

        return charset ?? (isContentType ? content : null);
    }

    private static Encoding? LabelAfterEquals(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(LabelEnds);
        return EncodingLabels.Declared((end < 0 ? rest : rest[..end]).ToString());
    }
}
