using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// Towns that no table of the language names are looked up among the towns of the world: in the countries that the article speaks of,
/// then by population, then by nearness to the other places. What stays doubtful has no key.
/// </summary>
internal sealed class PlaceLinker
{
    private const int MostOfOneName = 64;

    // A namesake must be so many times smaller; without its country in the article a town must be well known besides.
    private const int Times = 4;
    private const int WellKnown = 100_000;

    // A town this much nearer to the article's places than its namesakes is meant, in kilometres.
    private const double Near = 150;

    private readonly ReadingContext _context;
    private readonly CountryCounts _counts;
    private readonly Dictionary<string, GazetteerEntry?> _found = new(StringComparer.Ordinal);
    private readonly List<GeoPoint> _points = [];

    private PlaceLinker(ReadingContext context, CountryCounts counts)
    {
        _context = context;
        _counts = counts;
    }

    public static void Run(ReadingContext context, CountryCounts counts)
    {
        if (context.Lexicons.Gazetteer.Places is null)
            return;
        var linker = new PlaceLinker(context, counts);
        foreach (var draft in context.Drafts)
        {
            if (draft.Entry?.Location is { } point)
                linker._points.Add(point);
        }

        foreach (var draft in context.Drafts)
        {
            if (draft is { IsName: true, Kind: EntityKind.Place, Entry: null, Label: NameLabel.Loc })
                draft.Entry = linker.Known(draft.Folded);
            else if (context.Lexicons.OwnersFirst && draft is { IsName: true, Kind: EntityKind.Organization, Entry: null, Country: null, ImpliedClass: not null })
                draft.Country = linker.CountryOfBody(draft);
        }
    }

    private GazetteerEntry? Known(string folded)
    {
        if (!_found.TryGetValue(folded, out var entry))
            _found.Add(folded, entry = Find(folded));
        return entry;
    }

    /// <summary>« Santa Marta Self-Defence Forces »: of the town that begins the name.</summary>
    private string? CountryOfBody(Draft body)
    {
        for (var end = body.Folded.LastIndexOf(' '); end > 0; end = body.Folded.LastIndexOf(' ', end - 1))
        {
            if (Known(body.Folded[..end]) is { } town)
                return town.Country;
        }

        return null;
    }

    private GazetteerEntry? Find(string folded)
    {
        var buffer = new Place[MostOfOneName];
        var all = buffer.AsSpan(0, _context.Lexicons.Gazetteer.Places!.Find(folded, buffer));
        if (all.IsEmpty || _context.Lexicons.Gazetteer.IsAmbiguous(folded))
            return null;
        var here = all.ToArray().Where(p => _counts.Of(p.Country) > 0).ToArray();
        if (here.Length == 0)
            return all[0].Population >= WellKnown && Stands(all) ? Entry(folded, all[0]) : null;
        return Stands(here) ? Entry(folded, here[0]) : Nearest(here) is { } near ? Entry(folded, near) : null;
    }

    /// <summary>The first is so much larger than the second that it is meant.</summary>
    private static bool Stands(ReadOnlySpan<Place> places) => places.Length == 1 || places[0].Population >= Times * Math.Max(1, places[1].Population);

    private Place? Nearest(Place[] places)
    {
        var best = (Place?)null;
        foreach (var place in places)
        {
            if (!_points.Exists(p => p.DistanceTo(place.Point) < Near))
                continue;
            if (best is not null)
                return null;
            best = place;
        }

        return best;
    }

    private static GazetteerEntry Entry(string name, Place place) => new()
    {
        Key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"geonames:{place.Id}"),
        Name = name,
        Kind = EntityKind.Place,
        Country = place.Country,
        Class = "town",
        Location = place.Point,
    };
}
