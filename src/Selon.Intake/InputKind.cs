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
}
