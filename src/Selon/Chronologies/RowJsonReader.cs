using System.Collections.Immutable;
using System.Text.Json;
using Selon.Entities;
using Selon.Events;
using Selon.Records;
using Selon.Statements;

namespace Selon.Chronologies;

/// <summary>The inverse of <see cref="RowJson"/>. Properties that it does not know are passed over.</summary>
internal static class RowJsonReader
{
    // Deeper than a row can be, and bounded: what is read may come from anywhere.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    public static ChronologyRow Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new RecordException("$: is no object");
            return Row(new RecordNode(document.RootElement, "$", int.MaxValue));
        }
        catch (JsonException e)
        {
            throw new RecordException($"is no JSON: {e.Message}");
        }
    }

    private static ChronologyRow Row(RecordNode root)
    {
        if (root.Text("schema") is var schema && schema != RowJson.Schema)
            throw root.Wrong($"schema is {schema}, not {RowJson.Schema}");
        var isEvent = root.Text("kind") switch
        {
            "event" => true,
            "statement" => false,
            var kind => throw root.Wrong($"kind is {kind}, which is not known"),
        };
        var evidence = root.List("evidence", int.MaxValue, ReadEvidence);
        if (evidence.IsEmpty)
            throw root.Wrong("evidence is empty");
        return new ChronologyRow
        {
            Id = root.Text("id"),
            Event = isEvent ? Event(root) : null,
            Statement = isEvent ? null : Statement(root),
            Actors = Parties(root, "actors"),
            Recipients = Parties(root, "recipients"),
            Places = Parties(root, "places"),
            Venue = root.OptionalText("venue"),
            Date = Date(root),
            ToldBy = Tellers(root),
            Evidence = evidence,
            Review = root.OptionalText("review") is { } review ? root.Named<Review>("review", review) : Review.None,
            Notes = root.Strings("notes"),
            Merge = root.Has("merge") ? Merge(root["merge"]) : null,
        };
    }

    private static EventFacts Event(RecordNode node) => new()
    {
        Type = node.Named<EventType>("type", node.Text("type")),
        Modes = node.Strings("mode"),
        Contexts = node.Strings("contexts"),
        Factuality = node.Named<Factuality>("factuality", node.Text("factuality")),
    };

    private static StatementFacts Statement(RecordNode node)
    {
        var content = node.Strings("content");
        return new StatementFacts
        {
            Kind = node.Named<StatementKind>("statementKind", node.Text("statementKind")),
            Act = node.OptionalText("act"),
            Cue = node.OptionalText("cue"),
            Content = content.IsEmpty ? throw node.Wrong("content is empty") : content,
        };
    }

    private static ImmutableArray<Party> Parties(RecordNode node, string name) => node.List(name, node.TextLength, Party);

    internal static Party Party(RecordNode p) => new()
    {
        Name = p.Text("name"),
        Key = p.OptionalText("key"),
        Kind = p.OptionalText("kind") is { } kind ? p.Named<EntityKind>("kind", kind) : null,
        Country = p.OptionalText("country"),
        Sector = p.OptionalText("sector"),
        Role = p.OptionalText("role"),
        Location = p.Degrees("latitude") is { } latitude && p.Degrees("longitude") is { } longitude ? new GeoPoint(latitude, longitude) : null,
    };

    private static ImmutableArray<Teller> Tellers(RecordNode node) =>
        node.List("toldBy", node.TextLength, t => new Teller { Statement = t.OptionalText("statement"), Parties = Parties(t, "parties") });

    private static RowDate? Date(RecordNode node) => node.Has("date") ? new RowDate(node["date"].Text("value"), node["date"].Text("reason")) : null;

    private static MergeReason Merge(RecordNode node) => new(node.Number("score") ?? throw node.Wrong("score is missing"), node.Strings("reasons"));

    private static Evidence ReadEvidence(RecordNode node)
    {
        var (sentence, text) = (node["sentence"].Offsets(), node.Text("text"));
        return new Evidence
        {
            Article = Article(node["article"]),
            Mention = node.Text("mention"),
            Sentence = sentence,
            Text = text.Length == sentence.Length ? text : throw node.Wrong("text is not as long as sentence"),
            Mark = node.Span("mark"),
            Source = node.Span("source"),
            Content = node.List("content", node.TextLength, c => c.Offsets()),
            Paragraph = node.Text("paragraph"),
            Date = Date(node),
            Factuality = node.OptionalText("factuality") is { } factuality ? node.Named<Factuality>("factuality", factuality) : null,
            ToldBy = Tellers(node),
            FoundBy = node.Text("foundBy"),
            Confidence = node.Number("confidence"),
        };
    }

    private static ArticleReference Article(RecordNode node) => new()
    {
        Number = node.Number("number") is { } number && number >= 0 && number <= int.MaxValue && number == decimal.Truncate(number) ? (int)number : throw node.Wrong("number is no number of an article"),
        Id = node.Text("id"),
        Url = node.OptionalText("url"),
        Title = node.OptionalText("title"),
        Outlet = node.OptionalText("outlet"),
        Published = node.OptionalText("published"),
        Language = node.Text("language"),
    };
}
