namespace Selon.Intake;

/// <summary>What the bytes of an input are.</summary>
public enum InputKind
{
    /// <summary>Told by the file name's extension, else by the first kilobytes of content.</summary>
    Auto,

    /// <summary>One article as plain text.</summary>
    Text,

    /// <summary>One article as a web page.</summary>
    Html,

    /// <summary>One JSON object per line: an article each (or, for an extraction, a page each).</summary>
    Jsonl,

    /// <summary>One article as Markdown.</summary>
    Markdown,

    /// <summary>RSS, Atom or JSON Feed: entries that hold an article or name a page.</summary>
    Feed,

    /// <summary>OPML: a list of feeds.</summary>
    Opml,

    /// <summary>A web archive (WARC 1.0, 1.1): an article for each archived page.</summary>
    Warc,
}
