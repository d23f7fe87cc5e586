using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Dossiers.Duplicates;
using Selon.Records;
using Selon.Text;

namespace Selon.Dossiers.Adding;

/// <summary>
/// What an article has in common with the one that it repeats, as JSON:
/// <c>{"verdict","origin","share","of","passages":[{"start","end","ofStart","ofEnd","words","quotation"}],"reasons"}</c>; <c>share</c> is the part of the
/// repeating article, <c>of</c> that of the repeated one.
/// </summary>
internal static class CopyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="report">Of two articles.</param>
    /// <param name="firstRepeats">True when the first article of the report is the one that repeats.</param>
    public static ReadOnlyMemory<byte> Write(CopyReport report, bool firstRepeats)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Options);
        json.WriteStartObject();
        json.WriteString("verdict", report.Verdict.ToString().ToLowerInvariant());
        json.WriteString("origin", report.Origin switch { CopyOrigin.Unknown => "unknown", CopyOrigin.Agency => "agency", _ => "known" });
        json.WriteNumber("share", Math.Round(firstRepeats ? report.ShareOfFirst : report.ShareOfSecond, 3));
        json.WriteNumber("of", Math.Round(firstRepeats ? report.ShareOfSecond : report.ShareOfFirst, 3));
        json.WriteStartArray("passages");
        foreach (var passage in report.Passages)
            Write(json, passage, firstRepeats);
        json.WriteEndArray();
        json.Strings("reasons", report.Reasons);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, CopiedPassage passage, bool firstRepeats)
    {
        var (own, other) = firstRepeats ? (passage.First, passage.Second) : (passage.Second, passage.First);
        json.WriteStartObject();
        json.Offsets(own);
        json.WriteNumber("ofStart", other.Start);
        json.WriteNumber("ofEnd", other.End);
        json.WriteNumber("words", passage.Words);
        if (passage.IsQuotation)
            json.WriteBoolean("quotation", true);
        json.WriteEndObject();
    }
}
