using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Selon.Chronologies;
using Selon.Events;
using Selon.Records;
using Selon.Text;

namespace Selon.Exports;

/// <summary>
/// W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one page of annotations, one for each event and statement that the article's record holds,
/// also those that are no rows. Each names its words twice: by quotation with what stands around them (TextQuoteSelector) and by place
/// (TextPositionSelector, in characters as the model wants it, not in UTF-16 code units) in the text whose SHA-256 stands beside the source.
/// </summary>
public sealed class WebAnnotationExport : ArticleExport
{
    private const int Around = 32;

    public override string Separator => ",\n";

    public override string Head(ArticleRecord? only) =>
        "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"selon\":\"urn:selon:ns#\"}],\"type\":\"AnnotationPage\",\"items\":[\n";

    public override string Tail(ArticleRecord? only) => "\n]}\n";

    public override void Write(ArticleRecord record, int number, IBufferWriter<byte> output)
    {
        var writer = new ArticleAnnotations(record, number, output);
        for (var v = 0; v < record.Events.Length; v++)
            writer.Event(v);
        for (var s = 0; s < record.Statements.Length; s++)
            writer.Statement(s);
    }

    private sealed class ArticleAnnotations(ArticleRecord record, int number, IBufferWriter<byte> output)
    {
        private readonly string _text = record.Article.Text;
        private readonly CodePoints _points = new(record.Article.Text);
        private readonly ArticleWords _words = new(record);
        private readonly string _hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Article.Text)));
        private bool _separate;

        public void Event(int index)
        {
            var mention = record.Events[index];
            Annotation(JsonParts.Id('v', index), "classifying", [mention.Evidence], json =>
            {
                json.WriteString("value", $"{mention.Type.Name()}: {Sides(_words.Parties(mention.Actors), _words.Parties(mention.Recipients))}");
                json.WriteString("selon:type", mention.Type.Name());
                json.Strings("selon:mode", mention.Modes);
                json.WriteString("selon:factuality", mention.Factuality.Name());
                json.Optional("selon:date", mention.Date?.Value);
                json.Optional("selon:accordingTo", mention.AssertedBy is null ? null : RowText.Tellers(_words.Tellers(mention.AssertedBy)));
                json.WriteString("selon:foundBy", mention.FoundBy);
            });
        }

        public void Statement(int index)
        {
            var statement = record.Statements[index];
            Annotation(JsonParts.Id('s', index), "describing", statement.Content, json =>
            {
                json.WriteString("value", $"{RowText.Tellers([new Teller { Parties = _words.Speakers(statement) }])}: {_words.Cue(statement)}".TrimEnd(' ', ':'));
                json.WriteString("selon:kind", statement.Kind.Name());
                json.Optional("selon:act", statement.Act);
                if (statement.IsNegated)
                    json.WriteBoolean("selon:negated", true);
                json.Optional("selon:date", statement.Date?.Value);
                json.Optional("selon:accordingTo", statement.Within is null ? null : RowText.Tellers(_words.Tellers(statement.Within)));
                json.WriteString("selon:foundBy", statement.FoundBy);
            });
        }

        private static string Sides(IReadOnlyCollection<Party> actors, IReadOnlyCollection<Party> recipients) =>
            string.Join(", ", actors.Select(p => p.Name)) + (recipients.Count > 0 ? " → " + string.Join(", ", recipients.Select(p => p.Name)) : "");

        private void Annotation(string id, string motivation, IReadOnlyList<TextSpan> spans, Action<Utf8JsonWriter> body)
        {
            if (_separate)
                output.Write(",\n"u8);
            _separate = true;
            using var json = new Utf8JsonWriter(output, JsonRowExport.Options);
            json.WriteStartObject();
            json.WriteString("id", $"urn:selon:annotation:{JsonParts.Id('a', number)}:{Uri.EscapeDataString(record.Article.Id)}:{id}");
            json.WriteString("type", "Annotation");
            json.WriteString("motivation", motivation);
            json.WriteStartObject("body");
            json.WriteString("type", "TextualBody");
            json.WriteString("purpose", motivation);
            body(json);
            json.WriteEndObject();
            json.WriteStartArray("target");
            foreach (var span in spans)
                Target(json, span);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void Target(Utf8JsonWriter json, TextSpan span)
        {
            json.WriteStartObject();
            json.WriteString("source", WebAddress.IsUri(record.Article.Url) ? record.Article.Url : "urn:selon:article:" + Uri.EscapeDataString(record.Article.Id));
            json.WriteString("selon:textHash", _hash);
            json.WriteStartArray("selector");
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", span.In(_text));
            json.WriteString("prefix", _text.AsSpan(Back(span.Start)..span.Start));
            json.WriteString("suffix", _text.AsSpan(span.End..Forward(span.End)));
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.Offsets(_points.Of(span));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        /// <summary>Some way back, not into the middle of a character.</summary>
        private int Back(int offset)
        {
            var start = Math.Max(0, offset - Around);
            return start > 0 && char.IsLowSurrogate(_text[start]) ? start - 1 : start;
        }

        private int Forward(int offset)
        {
            var end = Math.Min(_text.Length, offset + Around);
            return end < _text.Length && char.IsLowSurrogate(_text[end]) ? end + 1 : end;
        }
    }
}
