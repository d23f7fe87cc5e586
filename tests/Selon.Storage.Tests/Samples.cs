using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Tests;

/// <summary>Invented things to store.</summary>
internal static class Samples
{
    public static StoredArticle Article(int n = 1, string? page = null, string? text = null) => new()
    {
        Page = page ?? $"https://norpress.example/{n}",
        ContentHash = StoredArticle.HashOf("Accord signé", text ?? Text(n)),
        Id = $"a{n}",
        Url = $"https://norpress.example/{n}?utm=1",
        Title = "Accord signé",
        Outlet = "Norpress",
        Published = "2024-03-15",
        Language = "fr",
        Captured = "2024-03-16T08:00:00Z",
        Source = "depeches.jsonl",
        Reader = "selon-1 fr-1",
    };

    public static string Text(int n) => string.Create(CultureInfo.InvariantCulture, $"Le maire a signé l’accord numéro {n}.");

    /// <summary>A record that its reader takes, with one event.</summary>
    public static byte[] Record(int n = 1) => Encoding.UTF8.GetBytes($$"""
        {"schema":"selon/1","article":{"id":"a{{n}}","title":"Accord signé","language":"fr","text":"{{Text(n)}}","blocks":[]},"times":[],"entities":[],"statements":[],
        "events":[{"type":"AGREE","mode":[],"contexts":[],"actors":[],"recipients":[],"places":[],"factuality":"occurred","trigger":{"start":0,"end":2},
        "evidence":{"start":0,"end":9},"foundBy":"test","confidence":0.8}]}
        """);

    public static StoredRow Row(string id, int? from = 20240315, string text = "", params ImmutableArray<RowFacet> facets) => new()
    {
        Id = id,
        Kind = RowKind.Event,
        Type = "AGREE",
        Quad = "verbal cooperation",
        Factuality = "occurred",
        From = from,
        To = from,
        Date = from is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day / 10000:D4}-{day / 100 % 100:D2}-{day % 100:D2}") : null,
        Confidence = 0.8,
        Json = Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}"""),
        Facets = facets,
        Text = text,
    };

    public static RowFacet Actor(string key, string name) => new(Facet.Actor, key, name);

    public static StoredMention Mention(string id, long article, int index = 0, long group = 0, string? row = null) =>
        new() { Id = id, Article = article, Kind = RowKind.Event, Index = index, Group = group, RowId = row };
}
