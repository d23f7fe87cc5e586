using System.Collections.Frozen;
using System.Text;
using Selon.Intake.Data;

namespace Selon.Intake.Decoding;

/// <summary>Encodings by the labels that pages use for them (WHATWG Encoding standard, "names and labels").</summary>
internal static class EncodingLabels
{
    private static readonly FrozenDictionary<string, string> Names = EmbeddedTable.Rows("encodings")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8 without preamble that replaces what is not UTF-8 by U+FFFD.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// The encoding of a declaration inside a page, or null for an unknown label. A declared UTF-16 means UTF-8:
    /// a declaration that could be read as bytes of ASCII is not UTF-16 (HTML standard, prescan, step 15).
    /// </summary>
    public static Encoding? Declared(string label)
    {
        if (!Names.TryGetValue(label.Trim(), out var name)) return null;
        if (name.StartsWith("utf-", StringComparison.Ordinal)) return Utf8;
        return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
    }
}
