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
            "txt" or "text" => InputKind.Text,
            "md" or "markdown" => InputKind.Markdown,
            "html" or "htm" or "xhtml" or "shtml" => InputKind.Html,
            "jsonl" or "ndjson" => InputKind.Jsonl,
            "rss" or "atom" => InputKind.Feed,
            "opml" => InputKind.Opml,
            "warc" => InputKind.Warc,
            _ => null,
        };
    }

    /// <summary>True when the bytes begin as a page does.</summary>
    public static bool IsPage(ReadOnlySpan<byte> head) => ByContent(head) == InputKind.Html;

    /// <summary>By the first tag that is no declaration, comment or instruction.</summary>
    private static InputKind? XmlKind(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length;)
        {
            text = text[(at + 1)..];
            if (text[0] is not ('?' or '!'))
            {
                return IsTag(text, "rss") || IsTag(text, "feed") || IsTag(text, "rdf:RDF") ? InputKind.Feed : IsTag(text, "opml") ? InputKind.Opml : null;
            }

            var end = text.IndexOf(text.StartsWith("!--") ? "-->" : ">");
            if (end < 0) return null;
            text = text[end..];
            at = text.IndexOf('<');
        }

        return null;
    }

    private static bool IsTag(ReadOnlySpan<char> text, string tag) => text.StartsWith(tag, StringComparison.Ordinal) && text.Length > tag.Length && !char.IsLetterOrDigit(text[tag.Length]);

    private static InputKind ByContent(ReadOnlySpan<byte> head)
    {
        var text = (ByteDecoder.FromMark(head) is { Encoding: UnicodeEncoding utf16 } ? utf16.GetString(head[..(head.Length & ~1)]) : Encoding.Latin1.GetString(head)).AsSpan();
        text = text.TrimStart("\uFEFF\u00EF\u00BB\u00BF \t\r\n\f");
        if (text.IsEmpty) return InputKind.Text;
        if (text.StartsWith("WARC/")) return InputKind.Warc;
        if (text[0] == '{' && text[1..].TrimStart().StartsWith("\"")) return text.Contains("jsonfeed.org/version/", StringComparison.Ordinal) ? InputKind.Feed : InputKind.Jsonl;
        if (XmlKind(text) is { } xml) return xml;
        if (text.StartsWith("<?xml")) return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? InputKind.Html : InputKind.Text;
        if (text[0] != '<') return InputKind.Text;
        foreach (var tag in Tags)
        {
            if (text[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase)) return InputKind.Html;
        }

        return InputKind.Text;
    }
}
