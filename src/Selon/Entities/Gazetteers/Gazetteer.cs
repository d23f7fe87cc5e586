using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>Countries, territories, towns and organisations of a language folder, by all their names. Immutable after construction.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, List<GazetteerEntry>> _adjectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<GazetteerEntry>>.AlternateLookup<ReadOnlySpan<char>> _adjectivesBySpan;
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguousFolded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<GazetteerEntry>> _leaders = new(StringComparer.Ordinal);
    private readonly Towns _towns;

    public Gazetteer(LanguagePack pack)
    {
        _adjectivesBySpan = _adjectives.GetAlternateLookup<ReadOnlySpan<char>>();
        Places = pack.Pack.Has(PlaceSection.Name) ? new Places(pack.Pack.Section(PlaceSection.Name), pack.Pack.Name) : null;
        _towns = new Towns(pack, Places, AddTownForm);
        foreach (var line in pack.Lexicon("entities/ambiguous_names").Entries)
        {
            _ambiguous.Add(line.Key);
            _ambiguousFolded.Add(Folding.Fold(line.Key));
        }

        foreach (var line in pack.Lexicon("entities/countries").Entries)
            AddTerritory(line, "code", EntityKind.Country, line.Key);
        foreach (var line in pack.Lexicon("entities/territories").Entries)
            AddTerritory(line, "key", EntityKind.Place, line["country"]);
        foreach (var line in pack.Lexicon("entities/cities").Entries)
            _towns.Add(line.Key, line["country"]);
        _towns.AddRest();
        foreach (var line in pack.Lexicon("entities/organizations").Entries)
            AddOrganization(line);
        foreach (var line in pack.Lexicon("bodies").Entries)
            AddBody(line, pack.Language);
        foreach (var line in pack.Lexicon("people").Entries)
            AddPerson(line);
    }

    public FormTable<GazetteerForm> Forms { get; } = new();

    /// <summary>The towns of the world; null in a pack without them.</summary>
    public Places? Places { get; }

    /// <summary>True for a folded name that is also a word or somebody's.</summary>
    public bool IsAmbiguous(string folded) => _ambiguousFolded.Contains(folded);

    public GazetteerEntry? ByKey(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Those who held an office of the highest rank, by their folded surname; null when nobody is known.</summary>
    public List<GazetteerEntry>? LeadersBySurname(string folded) => _leaders.GetValueOrDefault(folded);

    /// <summary>The countries and territories of an adjective in any of its forms, such as <c>russes</c>; the more usual one first.</summary>
    public ReadOnlySpan<GazetteerEntry> OfAdjective(ReadOnlySpan<char> folded) =>
        _adjectivesBySpan.TryGetValue(folded, out var found) ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found) : [];

    private void AddTerritory(LexiconEntry line, string key, EntityKind kind, string country)
    {
        var grammar = line["grammar"];
        var entry = new GazetteerEntry
        {
            Key = line[key],
            Name = line["name"],
            Kind = kind,
            Country = country.Length == 0 ? null : country,
            Sector = kind == EntityKind.Country ? "GOV" : line["sector"] is { Length: > 0 } sector ? sector : null,
            Gender = grammar switch { "f" => Gender.Feminine, "m" => Gender.Masculine, _ => Gender.Unknown },
            Plural = grammar == "p",
        };
        _byKey[entry.Key] = entry;
        Add(entry.Name, entry, FormKind.Name);
        foreach (var form in Split(line["also"]))
            Add(form, entry, KindOf(form));
        foreach (var seat in Split(line["seats"]))
            Add(seat, entry, FormKind.Seat);
        foreach (var adjective in Split(line["adjectives"]))
            AddAdjective(adjective, entry);
        AddCapitals(line["capitals"], entry);
    }

    private void AddAdjective(string adjective, GazetteerEntry entry)
    {
        var folded = Folding.Fold(adjective);
        if (!_adjectives.TryGetValue(folded, out var entries))
            _adjectives.Add(folded, entries = new List<GazetteerEntry>(1));
        entries.Add(entry);
    }

    private void AddCapitals(string capitals, GazetteerEntry state)
    {
        // The first capital is the official one: it has one key in all languages, however they write it.
        var key = state.Kind == EntityKind.Country ? "capital:" + state.Key : null;
        foreach (var name in Split(capitals))
        {
            // City states: the name is the country's.
            if (name != state.Name && _towns.Add(name, state.Country ?? "", key) is var town && !town.Governs.Contains(state))
                town.Governs.Add(state);
            key = null;
        }
    }

    private void AddTownForm(string name, GazetteerEntry town)
    {
        _byKey[town.Key] = town;
        Add(name, town, FormKind.Name);
        if (name.StartsWith("Le ", StringComparison.Ordinal))
            Add(name[3..], town, FormKind.AfterContraction);
    }

    private void AddOrganization(LexiconEntry line)
    {
        var entry = new GazetteerEntry
        {
            Key = line.Key,
            Name = line["name"],
            Kind = line["class"] == "treaty" ? EntityKind.Other : EntityKind.Organization,
            Country = line["country"] is { Length: > 0 } country ? country : null,
            Sector = line["sector"] is { Length: > 0 } sector ? sector : null,
            Class = line["class"],
        };
        _byKey[entry.Key] = entry;
        Add(entry.Name, entry, KindOf(entry.Name));
        foreach (var form in Split(line["also"]))
            Add(form, entry, KindOf(form));
        foreach (var seat in Split(line["seats"]))
        {
            foreach (var town in _towns.All)
            {
                if (town.Name == seat)
                    town.Governs.Insert(0, entry);
            }
        }
    }

    /// <summary>A body of the table that all languages share; when the language's own table has it, only its other names are added.</summary>
    private void AddBody(LexiconEntry line, string language)
    {
        var names = Split(line[language] is { Length: > 0 } own ? own : line["en"]);
        var entry = Array.Find(Array.ConvertAll(names, n => Known(n, line["country"])), e => e is not null) ?? new GazetteerEntry
        {
            Key = line.Key,
            Name = names[0],
            Kind = EntityKind.Organization,
            Country = line["country"] is { Length: > 0 } country ? country : null,
            Sector = line["sector"],
            Class = line["class"],
        };
        _byKey[line.Key] = entry;
        foreach (var name in names)
        {
            if (Known(name, line["country"]) is null)
                Add(name, entry, KindOf(name));
        }
    }

    private GazetteerEntry? Known(string form, string country) =>
        Forms.TryGet(Folding.Fold(form), out var forms) ? forms.Find(f => f.Entry.Kind == EntityKind.Organization && f.Entry.Country == country).Entry : null;

    private void AddPerson(LexiconEntry line)
    {
        var key = "person:" + Folding.Fold(line.Key).Replace(' ', '-');
        if (!_byKey.TryGetValue(key, out var entry))
        {
            entry = new GazetteerEntry
            {
                Key = key,
                Name = line.Key,
                Kind = EntityKind.Person,
                Country = line["country"],
                Gender = line["gender"] switch { "f" => Gender.Feminine, "m" => Gender.Masculine, _ => Gender.Unknown },
            };
            _byKey.Add(key, entry);
            Add(line.Key, entry, FormKind.Name);
        }

        foreach (var form in Split(line["also"]))
        {
            if (Folding.Fold(form) != Folding.Fold(line.Key))
                Add(form, entry, FormKind.Name);
        }

        var office = new Office(line["sector"], line["class"], line["portfolio"] is { Length: > 0 } field ? field : null, line["from"], line["to"]);
        entry.Offices.Add(office);
        if (!office.IsHighest)
            return;
        AddLeader(line.Key, entry);
        foreach (var form in Split(line["also"]))
            AddLeader(form, entry);
    }

    private void AddLeader(string name, GazetteerEntry entry)
    {
        var parts = Folding.Fold(name).Split(' ');
        var surname = Mentions.PersonNames.IsSurnameFirst(entry.Country) ? parts[0] : parts[^1];
        // « Mohammed VI »
        if (parts.Length < 2 || (surname.Length < 3 && surname == parts[^1]))
            return;
        if (!_leaders.TryGetValue(surname, out var leaders))
            _leaders.Add(surname, leaders = new List<GazetteerEntry>(1));
        if (!leaders.Contains(entry))
            leaders.Add(entry);
    }

    private void Add(string form, GazetteerEntry entry, FormKind kind) =>
        Forms.Add(form, new GazetteerForm(entry, form, kind, _ambiguous.Contains(form)));

    private static FormKind KindOf(string form)
    {
        if (form.Contains(' ', StringComparison.Ordinal) || form.Length > 8)
            return FormKind.Name;
        foreach (var c in form)
        {
            if (char.IsLower(c))
                return FormKind.Name;
        }

        return FormKind.Acronym;
    }

    private static string[] Split(string cell) => cell.Length == 0 ? [] : cell.Split('|');
}
