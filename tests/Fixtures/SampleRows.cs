using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Events;
using Selon.Records;

namespace Selon.Fixtures;

/// <summary>Rows as a dossier has them: those of <see cref="Talks"/>, and one that two articles tell, with everything that a row can hold.</summary>
public static class SampleRows
{
    public const string Hostile = "=1+1 <b>\"x\"</b> & |`*_\u0007\t\n😀";

    public static ArticleRecord Record { get; } = ArticleRecord.Of(Talks.Read()) is var record
        ? record with { Article = record.Article with { Outlet = "Le Courrier", Url = "https://courrier.example/gaz" } }
        : record;

    public static ImmutableArray<ChronologyRow> All { get; } = [.. Chronology.Of([.. ArticleChronology.Rows(Record, 1).Where(r => r.Event?.Type != EventType.Sanction), Merged(), HostileRow()]).Rows];

    /// <summary>The suspension of deliveries, told by two outlets.</summary>
    private static ChronologyRow Merged()
    {
        var row = ArticleChronology.Rows(Record, 1).First(r => r.Event?.Type == EventType.Sanction);
        const string Text = "Le Norstad a indiqué que la Valdanie avait coupé le gaz le 13 mars.";
        var other = row.Evidence[0] with
        {
            Article = new ArticleReference { Number = 2, Id = "b2", Url = "https://norpress.example/2", Title = "Gaz : coupure", Outlet = "Norpress", Published = "2024-03-14T08:00:00+01:00", Language = "fr" },
            Mention = "v4",
            Sentence = new(0, Text.Length),
            Text = Text,
            Mark = new(Text.IndexOf("coupé", StringComparison.Ordinal), Text.IndexOf("coupé", StringComparison.Ordinal) + 5),
            Paragraph = "¶1",
            Date = new RowDate("2024-03-13", "“le 13 mars”: year from published"),
            ToldBy = [new Teller { Statement = "s9", Parties = [row.Recipients[0]] }],
        };
        return row with
        {
            Id = "e17",
            Event = row.Event! with { Contexts = ["economic", "natural_resource"] },
            Places = [new Party { Name = "Genève", Key = "geonames:2660646", Kind = EntityKind.Place, Country = "CHE", Location = new GeoPoint(46.2f, 6.15f) }],
            Evidence = [.. row.Evidence, other],
            Review = Review.Accepted,
            Notes = ["Checked with the ministry."],
            Merge = new MergeReason(0.91m, ["same actors", "a day apart"]),
        };
    }

    /// <summary>Text that means something to every format, and must mean nothing.</summary>
    private static ChronologyRow HostileRow()
    {
        var text = Hostile.Replace('\n', ' ').Replace('\t', ' ');
        return new ChronologyRow
        {
            Id = "e18",
            Event = new EventFacts { Type = EventType.Assault, Modes = ["drone"], Factuality = Factuality.Occurred },
            Actors = [new Party { Name = Hostile, Kind = EntityKind.Group, Sector = "REB" }],
            Recipients = [new Party { Name = Hostile + "2", Kind = EntityKind.Group, Sector = "CVL", Country = "FRA" }],
            Date = new RowDate("2024-02", Hostile),
            Evidence = [new Evidence { Article = new ArticleReference { Number = 3, Id = "c3", Title = Hostile, Outlet = Hostile, Language = "en" }, Mention = "v0", Sentence = new(0, text.Length), Text = text, Mark = new(0, 4), Paragraph = "¶9", FoundBy = "test" }],
        };
    }
}
