using System.Globalization;
using System.IO.Compression;

namespace Selon.Intake.Decoding;

/// <summary>Undoes what HTTP did to a body for the transport: chunks (RFC 9112, 7.1) and codings (RFC 9110, 8.4).</summary>
internal static class ContentCoding
{
    private const int MaxCodings = 3;

    /// <summary>The body without its codings, at most <paramref name="maxBytes"/>.</summary>
    /// <param name="transfer">The Transfer-Encoding field.</param>
    /// <param name="content">The Content-Encoding field.</param>
    /// <exception cref="IntakeException">Damaged, too large, or a coding that is not known.</exception>
    /// <remarks>Archives and servers also keep fields of codings that are undone already: a body that does not look packed is taken as it is.</remarks>
    public static byte[] Undo(byte[] body, string? transfer, string? content, int maxBytes)
    {
        if (transfer?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Chunks(body);
        var codings = (content ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codings.Length > MaxCodings) throw new IntakeException("more than three content codings");
        for (var i = codings.Length - 1; i >= 0; i--) body = One(body, codings[i].ToLowerInvariant(), maxBytes);
        return body;
    }

    private static byte[] One(byte[] body, string coding, int maxBytes)
    {
        var isGzip = body is [0x1F, 0x8B, ..];
        switch (coding)
        {
            case "identity" or "none" or "utf-8" or "binary":
                return body;
            case "gzip" or "x-gzip":
                return isGzip ? Unpack(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), coding, maxBytes) : body;
            case "deflate":
                if (LooksLikeText(body)) return body;
                var isZlib = body.Length > 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;
                return Unpack(isZlib ? new ZLibStream(new MemoryStream(body), CompressionMode.Decompress) : new DeflateStream(new MemoryStream(body), CompressionMode.Decompress), coding, maxBytes);
            case "br":
                return LooksLikeText(body) ? body : Unpack(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), coding, maxBytes);
            default:
                return LooksLikeText(body) ? body : throw new IntakeException($"content coding {coding[..Math.Min(coding.Length, 20)]} is not known");
        }
    }

    private static byte[] Unpack(Stream packed, string coding, int maxBytes)
    {
        using var unpacked = new MemoryStream();
        var chunk = new byte[64 * 1024];
        try
        {
            using (packed)
            {
                for (int count; (count = packed.Read(chunk)) > 0;)
                {
                    if (unpacked.Length + count > maxBytes) throw InputBytes.TooLarge(maxBytes);
                    unpacked.Write(chunk, 0, count);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new IntakeException($"damaged {coding} data");
        }

        return unpacked.ToArray();
    }

    /// <summary>The chunks joined; as it is when it does not begin with the size of one.</summary>
    private static byte[] Chunks(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var line = body.AsSpan(at);
            var end = line.IndexOf((byte)'\n');
            var size = end < 0 ? -1 : Size(line[..end]);
            if (size < 0) return at == 0 ? body : throw new IntakeException("damaged chunks");
            at += end + 1;
            if (size == 0) return joined.ToArray();
            // The last chunk may be cut off with the record.
            if (size > body.Length - at) throw new IntakeException("the chunks are cut off");
            joined.Write(body, at, size);
            at += size;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n') at++;
        }

        return joined.ToArray();
    }

    /// <summary>A chunk's size, before its extensions; -1 when there is none.</summary>
    private static int Size(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOfAny((byte)';', (byte)'\r', (byte)' ');
        var digits = end < 0 ? line : line[..end];
        return digits.Length is > 0 and <= 8 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) ? size : -1;
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> body) => body.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..];
}
