using System.Collections.Immutable;
using System.Text.Json;
using Selon.Entities;
using Selon.Events;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Records;

/// <summary>
/// Reads a <c>selon/1</c> record back: the inverse of <see cref="RecordWriter"/>. Properties that it does not know are passed over, so that
/// a record of a later version 1.x still loads; spans and references are checked, so that nothing after it needs to.
/// </summary>
public static class RecordReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Reads one JSON object.</summary>
    /// <exception cref="RecordException">It is no such record, or holds what cannot be.</exception>
    public static ArticleRecord Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Record(new RecordNode(document.RootElement, "$", 0));
        }
        catch (JsonException e)
        {
            throw new RecordException($"is no JSON: {e.Message}");
        }
    }

    private static ArticleRecord Record(RecordNode root)
    {
        if (root.Text("schema") is var schema && schema != RecordWriter.Schema)
            throw root.Wrong($"schema is {schema}, not {RecordWriter.Schema}");
        var article = Article(root["article"]);
        var (times, entities, statements) = (root.Count("times"), root.Count("entities"), root.Count("statements"));
        var length = article.Text.Length;
        return new ArticleRecord
        {
            Article = article,
            Times = root.List("times", length, n => Time(n, times)),
            Entities = root.List("entities", length, Entity),
            Statements = root.List("statements", length, n => Statement(n, times, entities, statements)),
            Events = root.List("events", length, n => Event(n, times, entities, statements)),
        };
    }

    private static Article Article(RecordNode node)
    {
        var text = node.Text("text");
        return new Article
        {
            Id = node.Text("id"),
            Url = node.OptionalText("url"),
            Title = node.OptionalText("title"),
            Outlet = node.OptionalText("outlet"),
            Byline = node.Strings("byline"),
            Published = node.OptionalText("published"),
            PublishedBasis = node.OptionalText("publishedBasis") is { } basis ? node.Named<PublishedBasis>("publishedBasis", basis) : null,
            Modified = node.OptionalText("modified"),
            Language = node.Text("language"),
            Text = text,
            Blocks = node.List("blocks", text.Length, b => new TextBlock(b.Named<BlockKind>("kind", b.Text("kind")), b.Offsets())),
        };
    }

    private static TimeRecord Time(RecordNode node, int times) => new()
    {
        Span = node.Offsets(),
        Type = node.Named<TimeType>("type", node.Text("type")),
        Value = node.Text("value"),
        Mod = node.OptionalText("mod"),
        Quant = node.OptionalText("quant"),
        Freq = node.OptionalText("freq"),
        Anchor = node.Reference("anchor", 't', times),
        Until = node.Reference("until", 't', times),
        Basis = node.Text("basis"),
    };

    private static EntityRecord Entity(RecordNode node) => new()
    {
        Name = node.Text("name"),
        Kind = node.Named<EntityKind>("kind", node.Text("kind")),
        Country = node.OptionalText("country"),
        Sector = node.OptionalText("sector"),
        Role = node.OptionalText("role"),
        GazetteerKey = node.OptionalText("gazetteer"),
        Location = node.Degrees("latitude") is { } latitude && node.Degrees("longitude") is { } longitude ? new GeoPoint(latitude, longitude) : null,
        Mentions = node.List("mentions", node.TextLength, m => new MentionRecord(m.Offsets(), m.Named<MentionForm>("form", m.Text("form")))),
    };

    private static StatementRecord Statement(RecordNode node, int times, int entities, int statements)
    {
        var (source, cue) = (node["source"], node.Span("cue"));
        var content = node.List("content", node.TextLength, c => c.Offsets());
        if (content.IsEmpty)
            throw node.Wrong("content is empty");
        return new StatementRecord
        {
            Kind = node.Named<StatementKind>("kind", node.Text("kind")),
            Act = node.OptionalText("act"),
            IsNegated = node.IsTrue("negated"),
            Sources = source.References("entities", 'e', entities),
            SourceSpan = source.Has("start") ? source.Offsets() : null,
            Cue = cue,
            CuePhrase = node.Span("cuePhrase") ?? cue,
            Content = content,
            Evidence = node.Span("evidence") ?? throw node.Wrong("evidence is missing"),
            Within = node.Reference("within", 's', statements),
            Date = Date(node, times),
            Venue = node.OptionalText("venue"),
            Addressees = node.References("addressees", 'e', entities),
            FoundBy = node.Text("foundBy"),
        };
    }

    private static EventRecord Event(RecordNode node, int times, int entities, int statements) => new()
    {
        Type = node.Named<EventType>("type", node.Text("type")),
        Modes = node.Strings("mode"),
        Contexts = node.Strings("contexts"),
        Actors = node.References("actors", 'e', entities),
        Recipients = node.References("recipients", 'e', entities),
        Places = node.References("places", 'e', entities),
        Date = Date(node, times),
        Factuality = node.Named<Factuality>("factuality", node.Text("factuality")),
        AssertedBy = node.Reference("assertedBy", 's', statements),
        Trigger = node.Span("trigger") ?? throw node.Wrong("trigger is missing"),
        Evidence = node.Span("evidence") ?? throw node.Wrong("evidence is missing"),
        FoundBy = node.Text("foundBy"),
        Confidence = node.Number("confidence") ?? throw node.Wrong("confidence is missing"),
    };

    private static AssignedDate? Date(RecordNode node, int times) =>
        node.OptionalText("date") is { } value
            ? new AssignedDate(value, node.Reference("dateBasis", 't', times) ?? -1, node.OptionalText("dateCarried") is { } carry ? node.Named<DateCarry>("dateCarried", carry) : DateCarry.None)
            : null;
}
