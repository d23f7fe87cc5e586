using System.Text;

namespace Selon.Intake.Decoding;

/// <summary>Tells the kind of an input from its name, else from its first bytes (tags as in the WHATWG MIME Sniffing standard).</summary>
internal static class KindSniffer
{
    private static readonly string[] Tags = ["!doctype html", "html", "head", "script", "iframe", "h1", "div", "table", "a ", "style", "title", "body", "br", "p>", "p ", "!--", "meta", "link", "article", "main", "section"];

    public static InputKind Tell(string file, ReadOnlySpan<byte> head) => ByName(file) ?? ByContent(head);

    private static InputKind? ByName(string file)
    {
        var name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : name[(dot + 1)..].ToLowerInvariant() switch
        {
            "txt" or "text" or "md" or "markdown" => InputKind.Text,
            "html" or "htm" or "xhtml" or "shtml" => InputKind.Html,
            "jsonl" or "ndjson" => InputKind.Jsonl,
            _ => null,
        };
    }

    private static InputKind ByContent(ReadOnlySpan<byte> head)
    {
        var text = (ByteDecoder.FromMark(head) is { Encoding: UnicodeEncoding utf16 } ? utf16.GetString(head[..(head.Length & ~1)]) : Encoding.Latin1.GetString(head)).AsSpan();
        text = text.TrimStart("\uFEFF\u00EF\u00BB\u00BF \t\r\n\f");
        if (text.IsEmpty) return InputKind.Text;
        if (text[0] == '{' && text[1..].TrimStart().StartsWith("\"")) return InputKind.Jsonl;
        if (text.StartsWith("<?xml")) return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? InputKind.Html : InputKind.Text;
        if (text[0] != '<') return InputKind.Text;
        foreach (var tag in Tags)
        {
            if (text[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase)) return InputKind.Html;
        }

        return InputKind.Text;
    }
}
