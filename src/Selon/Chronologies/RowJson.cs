using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Records;

namespace Selon.Chronologies;

/// <summary>
/// Writes and reads a row as JSON, <c>selon-row/1</c> (docs/row.schema.json): what a dossier stores and a server sends. The same row gives the
/// same bytes; lists are always there, single values that nobody knows are left out.
/// </summary>
public static class RowJson
{
    /// <summary>The version of the format.</summary>
    public const string Schema = "selon-row/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Reviews = [.. Enum.GetNames<Review>().Select(n => n.ToLowerInvariant())];

    /// <summary>Writes one JSON object, without a line break after it.</summary>
    public static void Write(ChronologyRow row, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        Write(json, row);
    }

    /// <summary>Writes one JSON object as a value of a larger document.</summary>
    public static void Write(Utf8JsonWriter json, ChronologyRow row)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("id", row.Id);
        WriteFacts(json, row);
        WriteParties(json, "actors", row.Actors);
        WriteParties(json, "recipients", row.Recipients);
        WriteParties(json, "places", row.Places);
        json.Optional("venue", row.Venue);
        WriteDate(json, row.Date);
        WriteTellers(json, row.ToldBy);
        json.WriteStartArray("evidence");
        foreach (var evidence in row.Evidence)
            WriteEvidence(json, evidence);
        json.WriteEndArray();
        json.WriteNumber("reports", row.Reports);
        json.Optional("review", row.Review == Review.None ? null : row.Review.Name());
        json.Strings("notes", row.Notes);
        if (row.Merge is { } merge)
        {
            json.WriteStartObject("merge");
            json.WriteNumber("score", merge.Score);
            json.Strings("reasons", merge.Reasons);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads one JSON object.</summary>
    /// <exception cref="RecordException">It is no such row, or holds what cannot be.</exception>
    public static ChronologyRow Read(ReadOnlyMemory<byte> json) => RowJsonReader.Read(json);

    /// <summary>As it is written in a row: <c>accepted</c>.</summary>
    internal static string Name(this Review review) => Reviews[(int)review];

    private static void WriteFacts(Utf8JsonWriter json, ChronologyRow row)
    {
        if (row.Event is { } happened)
        {
            json.WriteString("kind", "event");
            json.WriteString("type", happened.Type.Name());
            json.Strings("mode", happened.Modes);
            json.Strings("contexts", happened.Contexts);
            json.WriteString("factuality", happened.Factuality.Name());
        }
        else if (row.Statement is { } statement)
        {
            json.WriteString("kind", "statement");
            json.WriteString("statementKind", statement.Kind.Name());
            json.Optional("act", statement.Act);
            json.Optional("cue", statement.Cue);
            json.Strings("content", statement.Content);
        }
    }

    internal static void WriteParties(Utf8JsonWriter json, string name, ImmutableArray<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("name", party.Name);
            json.Optional("key", party.Key);
            json.Optional("kind", party.Kind?.Name());
            json.Optional("country", party.Country);
            json.Optional("sector", party.Sector);
            json.Optional("role", party.Role);
            if (party.Location is { } location)
            {
                json.WriteNumber("latitude", location.Latitude);
                json.WriteNumber("longitude", location.Longitude);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTellers(Utf8JsonWriter json, ImmutableArray<Teller> tellers)
    {
        json.WriteStartArray("toldBy");
        foreach (var teller in tellers)
        {
            json.WriteStartObject();
            json.Optional("statement", teller.Statement);
            WriteParties(json, "parties", teller.Parties);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, RowDate? date)
    {
        if (date is null)
            return;
        json.WriteStartObject("date");
        json.WriteString("value", date.Value);
        json.WriteString("reason", date.Reason);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        WriteArticle(json, evidence.Article);
        json.WriteString("mention", evidence.Mention);
        json.Span("sentence", evidence.Sentence);
        json.WriteString("text", evidence.Text);
        if (evidence.Mark is { } mark)
            json.Span("mark", mark);
        if (evidence.Source is { } source)
            json.Span("source", source);
        json.WriteStartArray("content");
        foreach (var part in evidence.Content)
        {
            json.WriteStartObject();
            json.Offsets(part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("paragraph", evidence.Paragraph);
        WriteDate(json, evidence.Date);
        json.Optional("factuality", evidence.Factuality?.Name());
        WriteTellers(json, evidence.ToldBy);
        json.WriteString("foundBy", evidence.FoundBy);
        if (evidence.Confidence is { } confidence)
            json.WriteNumber("confidence", confidence);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticleReference article)
    {
        json.WriteStartObject("article");
        json.WriteNumber("number", article.Number);
        json.WriteString("id", article.Id);
        json.Optional("url", article.Url);
        json.Optional("title", article.Title);
        json.Optional("outlet", article.Outlet);
        json.Optional("published", article.Published);
        json.WriteString("language", article.Language);
        json.WriteEndObject();
    }
}
