using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Text;

namespace Selon.Records;

/// <summary>
/// Writes what reading an article yielded as a <c>selon/1</c> record (docs/record.schema.json). Lists are always there,
/// empty or not; single values that nobody knows are left out. The same article gives the same bytes.
/// </summary>
public static class RecordWriter
{
    /// <summary>The version of the format; consumers check it before they read on.</summary>
    public const string Schema = "selon/1";

    // French letters stay readable; the record is never put into HTML without the escaping of its own writer.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Pretty = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    /// <summary>Writes one JSON object, without a line break after it.</summary>
    public static void Write(ArticleRecord record, IBufferWriter<byte> output, bool indented = false)
    {
        using var json = new Utf8JsonWriter(output, indented ? Pretty : Compact);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteArticle(json, record.Article);
        StageWriter.WriteTimes(json, record);
        StageWriter.WriteEntities(json, record);
        StatementWriter.Write(json, record.Statements);
        EventWriter.Write(json, record.Events);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("article");
        json.WriteString("id", article.Id);
        json.Optional("url", article.Url);
        json.Optional("title", article.Title);
        json.Optional("outlet", article.Outlet);
        json.Strings("byline", article.Byline);
        json.Optional("published", article.Published);
        json.Optional("publishedBasis", article.Published is null ? null : article.PublishedBasis?.Name());
        json.Optional("modified", article.Modified);
        json.WriteString("language", article.Language);
        json.WriteString("text", article.Text);
        json.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", block.Kind.Name());
            json.Offsets(block.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
