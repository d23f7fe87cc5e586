using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Dossiers.Storage;
using Selon.Entities.Gazetteers;
using Selon.Events;
using Selon.Records;

namespace Selon.Dossiers.Rows;

/// <summary>What a row is filtered by, counted by and found by.</summary>
internal static class RowFacets
{
    /// <summary>A row as the store keeps it.</summary>
    public static StoredRow Stored(ChronologyRow row, IEnumerable<(long Number, string Name)> stories)
    {
        var json = new ArrayBufferWriter<byte>();
        RowJson.Write(row, json);
        var date = row.Date?.Value;
        return new StoredRow
        {
            Id = row.Id,
            Kind = row.IsEvent ? RowKind.Event : RowKind.Statement,
            Type = row.Event?.Type.Name() ?? row.Statement?.Act,
            Quad = row.Event?.Type.Quad().Name(),
            Factuality = row.Event?.Factuality.Name(),
            From = date is null ? null : DateOrder.Key(date),
            To = date is null ? null : DateOrder.LastKey(date),
            Date = date,
            Confidence = (double)(row.Evidence.Max(e => e.Confidence) ?? 1),
            Reports = row.Reports,
            Review = Reviewed(row),
            Json = json.WrittenMemory,
            Facets = Of(row, stories),
            Text = Text(row),
        };
    }

    private static ReviewState Reviewed(ChronologyRow row) => row.Review switch
    {
        Review.Accepted => ReviewState.Accepted,
        Review.Rejected => ReviewState.Rejected,
        Review.Corrected => ReviewState.Corrected,
        _ => ReviewState.New,
    };

    /// <summary>The facets of a row, each once, in a fixed order.</summary>
    /// <param name="row">A finished row.</param>
    /// <param name="stories">The stories of its articles: number of the story's first article and what it is called.</param>
    public static ImmutableArray<RowFacet> Of(ChronologyRow row, IEnumerable<(long Number, string Name)> stories)
    {
        var facets = new SortedDictionary<(Facet, string), RowFacet>(Comparer<(Facet Facet, string Key)>.Create(Compare));
        Parties(Facet.Actor, row.Actors);
        Parties(Facet.Recipient, row.Recipients);
        Parties(Facet.Place, row.Places);
        if (!row.IsEvent)
            Parties(Facet.Speaker, row.Actors);
        foreach (var teller in row.ToldBy)
            Parties(Facet.Speaker, teller.Parties);
        foreach (var evidence in row.Evidence)
        {
            if (evidence.Article.Outlet is { Length: > 0 } outlet)
                Add(Facet.Outlet, "name:" + Folding.Fold(outlet), outlet);
            Add(Facet.Language, evidence.Article.Language, evidence.Article.Language);
        }

        foreach (var (number, name) in stories)
            Add(Facet.Story, number.ToString(CultureInfo.InvariantCulture), name);
        return [.. facets.Values];

        void Parties(Facet facet, ImmutableArray<Party> parties)
        {
            foreach (var party in parties)
                Add(facet, KeyOf(party), party.Name);
        }

        void Add(Facet facet, string key, string name) => facets.TryAdd((facet, key), new RowFacet(facet, key, name));
    }

    /// <summary>The gazetteer's key, else one that stands for the name in any case and with or without accents.</summary>
    public static string KeyOf(Party party) => party.Key ?? "name:" + Folding.Fold(party.Name);

    /// <summary>What full text search looks at: the words that tell the row and the names in it.</summary>
    public static string Text(ChronologyRow row)
    {
        var text = new StringBuilder();
        foreach (var evidence in row.Evidence)
            text.Append(evidence.Text).Append('\n');
        foreach (var part in row.Statement?.Content ?? [])
            text.Append(part).Append('\n');
        foreach (var party in row.Actors.Concat(row.Recipients).Concat(row.Places).Concat(row.ToldBy.SelectMany(t => t.Parties)))
            text.Append(party.Name).Append('\n');
        foreach (var note in row.Notes)
            text.Append(note).Append('\n');
        return text.ToString();
    }

    private static int Compare((Facet Facet, string Key) a, (Facet Facet, string Key) b) =>
        a.Facet != b.Facet ? a.Facet.CompareTo(b.Facet) : string.CompareOrdinal(a.Key, b.Key);
}
