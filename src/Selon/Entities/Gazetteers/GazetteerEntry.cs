namespace Selon.Entities.Gazetteers;

/// <summary>What a form of the gazetteer is to its entry.</summary>
internal enum FormKind : byte
{
    Name,

    /// <summary>Taken only in exactly these letters.</summary>
    Acronym,

    /// <summary>A palace or street that always stands for the government: <c>le Kremlin</c>.</summary>
    Seat,

    /// <summary>A name without the article that a contraction swallowed: <c>du Caire</c>.</summary>
    AfterContraction,
}

/// <summary>Somebody or something that the gazetteer knows.</summary>
internal sealed class GazetteerEntry
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, IGO or NGO; null when several or unknown.</summary>
    public string? Country { get; init; }

    public string? Sector { get; init; }

    /// <summary>Class of the noun that names its kind: party, court, media.</summary>
    public string? Class { get; init; }

    /// <summary>Grammatical gender of its name, when the article tells.</summary>
    public Gender Gender { get; init; }

    public bool Plural { get; init; }

    /// <summary>Of a town, where it is known.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>For a person: the offices held, the best known first.</summary>
    public List<Office> Offices { get; } = [];

    /// <summary>The states or bodies that this town stands for when it acts; empty for other towns.</summary>
    public List<GazetteerEntry> Governs { get; } = [];
}

/// <summary>An office with its term.</summary>
/// <param name="From">First day, month or year; empty when unknown.</param>
/// <param name="To">Last day, month or year; empty while it runs.</param>
internal readonly record struct Office(string Sector, string Class, string? Portfolio, string From, string To)
{
    /// <summary>True for those who lead a state or a body of states.</summary>
    public bool IsHighest => Class is "president" or "pm" or "chancellor" or "monarch" or "supreme-leader" or "dictator" or "secretary-general" or "pope";

    /// <summary>True when the term holds the day <paramref name="date"/> (YYYY-MM-DD, or shorter).</summary>
    public bool Holds(string date) => Compare(date, From) >= 0 && (To.Length == 0 || Compare(date, To) <= 0);

    /// <summary>True when the term was over before <paramref name="date"/>.</summary>
    public bool IsOver(string date) => To.Length > 0 && Compare(date, To) > 0;

    private static int Compare(string date, string limit)
    {
        var length = Math.Min(date.Length, limit.Length);
        return date.AsSpan(0, length).SequenceCompareTo(limit.AsSpan(0, length));
    }
}

/// <summary>One way to write an entry.</summary>
/// <param name="Ambiguous">True when the form is also a word or a first name.</param>
internal readonly record struct GazetteerForm(GazetteerEntry Entry, string Form, FormKind Kind, bool Ambiguous)
{
    /// <summary>Long names of bodies are often written without capitals: <c>la cour pénale internationale</c>.</summary>
    public bool AnyCase => Kind == FormKind.Name
        && Form.Contains(' ', StringComparison.Ordinal)
        && Entry.Class is "igo" or "court" or "council" or "mission" or "assembly" or "agency" or "parliament" or "ministry" or "bank";
}

internal enum Gender : byte
{
    Unknown,
    Masculine,
    Feminine,
}
