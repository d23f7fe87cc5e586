using System.Globalization;
using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>
/// The towns that the tables of a language name. A town that is written in several ways, or otherwise in another language
/// (<c>towns</c>: Kiev, Kyiv; Alep, Aleppo), is one entry with one key in all languages.
/// </summary>
internal sealed class Towns
{
    private readonly Places? _places;
    private readonly Action<string, GazetteerEntry> _addForm;
    private readonly Dictionary<string, GazetteerEntry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<(GazetteerEntry Town, string Name)> _forms = [];
    private readonly List<(string Name, string Country)> _names = [];

    /// <param name="places">The towns of the world, for numbers and coordinates.</param>
    /// <param name="addForm">Takes every way to write a town.</param>
    public Towns(LanguagePack pack, Places? places, Action<string, GazetteerEntry> addForm)
    {
        _places = places;
        _addForm = addForm;
        foreach (var line in pack.Lexicon("towns").Entries)
        {
            foreach (var name in line[pack.Language].Split('|'))
            {
                _written[WithCountry(name, line["country"])] = line.Key;
                _names.Add((name, line["country"]));
            }
        }
    }

    public IEnumerable<GazetteerEntry> All => _byName.Values;

    /// <summary>The town of a name, made when it is not there yet.</summary>
    /// <param name="country">ISO 3166-1 alpha-3; empty when several states claim it.</param>
    /// <param name="key">Its key where it is more than a town; null for the number of GeoNames.</param>
    public GazetteerEntry Add(string name, string country, string? key = null)
    {
        var world = _written.GetValueOrDefault(WithCountry(name, country), name);
        if (!_byName.TryGetValue(WithCountry(world, country), out var entry))
            _byName.Add(WithCountry(world, country), entry = Create(name, world, country, key));
        if (!_forms.Add((entry, name)))
            return entry;
        _addForm(name, entry);
        return entry;
    }

    /// <summary>Adds what no other table names.</summary>
    public void AddRest()
    {
        foreach (var (name, country) in _names)
            Add(name, country);
    }

    private GazetteerEntry Create(string name, string world, string country, string? key)
    {
        var place = PlaceOf(world, country);
        key ??= place is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"geonames:{known.Id}")
            : "town:" + (country.Length == 0 ? world : WithCountry(world, country));
        return new GazetteerEntry { Key = key, Name = name, Kind = EntityKind.Place, Country = country.Length == 0 ? null : country, Class = "town", Location = place?.Point };
    }

    private Place? PlaceOf(string town, string country)
    {
        Span<Place> found = new Place[16];
        foreach (var place in found[..(_places?.Find(Folding.Fold(town), found) ?? 0)])
        {
            if (place.Country == country)
                return place;
        }

        return null;
    }

    private static string WithCountry(string name, string country) => name + ":" + country;
}
