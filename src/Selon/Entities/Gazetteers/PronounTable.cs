using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>Where a pronoun finds what it refers to.</summary>
internal enum PronounUse : byte
{
    Any,
    Subject,

    /// <summary>Only after a preposition: « selon lui ».</summary>
    Source,

    /// <summary>The noun that its clause belongs to.</summary>
    Relative,

    /// <summary>The last one named, not the most salient: « ce dernier ».</summary>
    Nearest,

    /// <summary>The subject of its clause: <c>himself</c>.</summary>
    Reflexive,

    /// <summary>A determiner of owners: « son », « leurs ».</summary>
    Possessive,

    /// <summary>Only as an object, and not of a whole clause: « l'a arrêté », not « le sait ».</summary>
    Object,

    /// <summary>Who speaks: <c>I</c>.</summary>
    Speaker,

    /// <summary>Those for whom the speaker speaks: <c>we</c>.</summary>
    Speakers,

    /// <summary>Who is spoken to: <c>you</c>.</summary>
    Hearer,
}

/// <summary>What can be meant by a pronoun.</summary>
internal enum PronounWho : byte
{
    Anybody,
    Person,

    /// <summary>No person.</summary>
    Thing,

    /// <summary>Several, or a body.</summary>
    People,
}

/// <summary>What a pronoun asks of the entity that it takes up.</summary>
internal readonly record struct Pronoun(Gender Gender, bool Plural, PronounUse Use, PronounWho Who)
{
    /// <summary>First and second person.</summary>
    public bool IsOfSpeech => Use is PronounUse.Speaker or PronounUse.Speakers or PronounUse.Hearer;
}

/// <summary>The pronouns of a language that can refer to an entity, by folded form.</summary>
internal sealed class PronounTable
{
    private readonly Dictionary<string, Pronoun> _pronouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pronoun> _possessives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pronoun> _objects = new(StringComparer.Ordinal);

    public PronounTable(Lexicon lexicon)
    {
        foreach (var line in lexicon.Entries)
        {
            var gender = line["gender"] switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown };
            var use = Enum.Parse<PronounUse>(line["takes"], ignoreCase: true);
            var who = line["who"] is { Length: > 0 } cell ? Enum.Parse<PronounWho>(cell, ignoreCase: true) : PronounWho.Anybody;
            // « leur » is both of an owner and an object, « lui » an object and what stands behind a preposition.
            var forms = use switch { PronounUse.Possessive => _possessives, PronounUse.Object => _objects, _ => _pronouns };
            forms[line.Key] = new Pronoun(gender, line["number"] == "p", use, who);
        }
    }

    /// <summary>A determiner that stands for an owner.</summary>
    public Pronoun? FindPossessive(string folded) => _possessives.TryGetValue(folded, out var pronoun) ? pronoun : null;

    /// <summary>The object of a verb.</summary>
    public Pronoun? FindObject(string folded) => _objects.TryGetValue(folded, out var pronoun) ? pronoun : null;

    public Pronoun? Find(string folded) => _pronouns.TryGetValue(folded, out var pronoun) ? pronoun : null;
}
