using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Selon.Chronologies;
using Selon.Entities;
using Selon.Records;

namespace Selon.Exports;

/// <summary>
/// The forty columns of POLECAT's weekly files (Harvard Dataverse doi:10.7910/DVN/AJGVIT; the header line is theirs), with tabs between them.
/// Several values in a cell are separated by <c>; </c>. Cells that Selon does not know are empty: numbers of the Correlates of War,
/// Wikipedia pages, districts and provinces, the lists of all names of the story.
/// </summary>
public sealed class PolecatExport(ExportOptions options) : EventTableExport(options)
{
    internal const string Columns =
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\t"
        + "Wikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\t"
        + "Province\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion";

    private const string GeoNames = "geonames:";

    protected override string Head(ExportHeading? heading) => Columns + "\n";

    private protected override void Write(ChronologyRow row, EventFacts happened, StringBuilder text)
    {
        var line = new TabLine(text);
        line.Add(row.UniqueId()).Add(EventDays.Of(row.Date?.Value)?.First.Iso()).Add(happened.Type.Name()).Add(string.Join("; ", happened.Modes))
            .Add(EventCodes.Score(happened)).Add(EventCodes.Quad(happened.Type).ToUpperInvariant()).Add(string.Join("; ", happened.Contexts));
        Role(line, row.Actors);
        Role(line, row.Recipients);
        Place(line, row);
        var article = row.Evidence[0].Article;
        line.Add(article.Outlet).Add(article.Published is { Length: >= 10 } published ? published[..10] : article.Published).Empty(3).Add(article.Language).Add("Selon").End();
    }

    private static void Role(TabLine line, ImmutableArray<Party> parties)
    {
        line.Add(Join(parties, p => p.Name)).Add(Join(parties, p => p.Country)).Empty(1).Add(parties.FirstOrDefault(p => p.Sector is not null)?.Sector)
            .Add(Join(parties, p => p.Sector)).Add(Join(parties, p => p.Role)).Add(Join(parties, p => p.Name)).Empty(1);
    }

    private static void Place(TabLine line, ChronologyRow row)
    {
        var place = row.Places.FirstOrDefault();
        line.Add(place?.Name).Add(place is { Kind: EntityKind.Place, Location: not null } ? place.Name : "").Empty(2).Add(place?.Country)
            .Add(place?.Location?.Latitude.ToString("R", CultureInfo.InvariantCulture)).Add(place?.Location?.Longitude.ToString("R", CultureInfo.InvariantCulture))
            .Add(place?.Key is { } key && key.StartsWith(GeoNames, StringComparison.Ordinal) ? key[GeoNames.Length..] : "").Add(place?.Name).Empty(1);
    }

    private static string Join(ImmutableArray<Party> parties, Func<Party, string?> of) =>
        string.Join("; ", parties.Select(of).Where(v => !string.IsNullOrEmpty(v)).Distinct(StringComparer.Ordinal));
}
