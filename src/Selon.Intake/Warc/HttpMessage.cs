using System.Globalization;
using System.Text;

namespace Selon.Intake.Warc;

/// <summary>The head of an archived HTTP response.</summary>
internal sealed class HttpMessage
{
    private const int MaxHead = 128 * 1024;
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Status code; 0 when the head has none.</summary>
    public int Status { get; private set; }

    /// <summary>Where the body begins.</summary>
    public int BodyStart { get; private set; }

    public string? this[string field] => fields.GetValueOrDefault(field);

    /// <summary>Null when the block is no HTTP response.</summary>
    public static HttpMessage? Read(ReadOnlySpan<byte> block)
    {
        if (!block.StartsWith("HTTP/"u8)) return null;
        var message = new HttpMessage();
        var isFirst = true;
        for (var at = 0; at < block.Length && at < MaxHead;)
        {
            var length = block[at..].IndexOf((byte)'\n');
            var line = block.Slice(at, length < 0 ? block.Length - at : length).TrimEnd((byte)'\r');
            at += length < 0 ? block.Length - at : length + 1;
            message.BodyStart = at;
            if (line.IsEmpty) break;
            if (isFirst) message.Status = StatusOf(line);
            else message.Add(line);
            isFirst = false;
        }

        return message;
    }

    private static int StatusOf(ReadOnlySpan<byte> line)
    {
        var blank = line.IndexOf((byte)' ');
        var code = blank < 0 ? default : line[(blank + 1)..].TrimStart((byte)' ');
        return code.Length >= 3 && int.TryParse(code[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0) return;
        var name = Encoding.Latin1.GetString(line[..colon]).Trim();
        var value = Encoding.Latin1.GetString(line[(colon + 1)..]).Trim();
        // Fields that stand several times are one list (RFC 9110, 5.2).
        fields[name] = fields.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
    }
}
