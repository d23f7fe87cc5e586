using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Selon.Intake;

namespace Selon.Cli.Commands;

/// <summary>Writes extractions: one JSON object (an array for several), JSON lines, or text alone.</summary>
internal sealed class ExtractionWriter(string format, Stream stream)
{
    private Extraction? _held;
    private bool _several;

    public void Add(Extraction page)
    {
        if (format == "jsonl")
        {
            Write(page, indented: false);
            stream.WriteByte((byte)'\n');
        }
        else if (format == "text")
        {
            stream.Write(Encoding.UTF8.GetBytes((_several ? "\n" : "") + page.Text.TrimEnd() + "\n"));
            _several = true;
        }
        else
        {
            AddToDocument(page);
        }
    }

    public void End()
    {
        if (format != "json")
            return;
        if (_held is not null)
            Write(_held, indented: true);
        stream.Write(_several ? "\n]\n"u8 : _held is null ? "[]\n"u8 : "\n"u8);
    }

    private void AddToDocument(Extraction page)
    {
        if (_held is not null)
        {
            stream.Write(_several ? ""u8 : "[\n"u8);
            Write(_held, indented: true);
            stream.Write(",\n"u8);
            _several = true;
        }

        _held = page;
    }

    private void Write(Extraction page, bool indented)
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, IndentSize = 1, NewLine = "\n" };
        using var json = new Utf8JsonWriter(stream, options);
        json.WriteStartObject();
        json.WriteString("id", page.Id);
        json.WriteString("file", page.File);
        Optional(json, "url", page.Url);
        Optional(json, "title", page.Title);
        Optional(json, "outlet", page.Outlet);
        json.WriteStartArray("byline");
        foreach (var name in page.Byline)
            json.WriteStringValue(name);
        json.WriteEndArray();
        Optional(json, "published", page.Published);
        Optional(json, "modified", page.Modified);
        json.WriteString("language", page.Language);
        json.WriteString("text", page.Text);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
