using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Dossiers.Contradictions;
using Selon.Dossiers.Merging;
using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers.Rows;

/// <summary>Keeps in step with a row where its reports differ, value by value, each with the mentions that tell it.</summary>
internal sealed class ContradictionRegister(IDossierWriter writer)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces what is known of a row.</summary>
    /// <param name="row">Id of the row.</param>
    /// <param name="mentions">Its mentions, in the order of their numbers.</param>
    public void Put(string row, IReadOnlyList<StoredMention> mentions)
    {
        Remove(row);
        if (mentions.Count < 2 || mentions[0].Kind != RowKind.Event)
            return;
        var told = new List<StoredMention>();
        var digests = new List<EventDigest>();
        foreach (var mention in mentions)
        {
            if (writer.Digest(KeyKind.Events, mention.Number) is not { } bytes)
                continue;
            told.Add(mention);
            digests.Add(EventDigest.FromBytes(bytes.Span));
        }

        var number = 0;
        foreach (var found in ContradictionFinder.Within(digests))
            writer.PutContradiction(new StoredContradiction($"{row}-{Field(found)}-{number++}", Json(row, found, told), [row]));
    }

    /// <summary>Forgets what is known of a row.</summary>
    public void Remove(string row)
    {
        foreach (var old in writer.ContradictionsOf(row))
            writer.DeleteContradiction(old.Id);
    }

    private static string Field(Contradiction found) => found.Field.ToString().ToLowerInvariant();

    private static ReadOnlyMemory<byte> Json(string row, Contradiction found, List<StoredMention> told)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Options);
        json.WriteStartObject();
        json.WriteString("row", row);
        json.WriteString("field", Field(found));
        json.WriteBoolean("update", found.IsUpdate);
        json.WriteString("reason", found.Reason);
        json.WriteStartArray("values");
        foreach (var value in found.Values)
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            json.WriteStartArray("evidence");
            foreach (var at in value.Mentions)
            {
                json.WriteStartObject();
                json.WriteNumber("article", told[at].Article);
                json.WriteString("mention", JsonParts.Id('v', told[at].Index));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }
}
