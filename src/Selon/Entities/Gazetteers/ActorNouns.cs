using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>Nouns that name actors, with the small tables that tell how they behave. Immutable after construction.</summary>
internal sealed class ActorNouns
{
    private readonly Dictionary<string, string> _portfolios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _kin = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _firstNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _quantities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _modifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _impersonal = new(StringComparer.Ordinal);

    // Without grammatical gender, an empty feminine column says that the noun is for both.
    private readonly bool _natural;

    /// <param name="natural">True for a language whose nouns have no grammatical gender.</param>
    public ActorNouns(LanguagePack pack, bool natural)
    {
        _natural = natural;
        Add(pack.Lexicon("entities/offices"), NounKind.Person);
        Add(pack.Lexicon("entities/institutions"), NounKind.Institution);
        Add(pack.Lexicon("entities/group_nouns"), NounKind.Group);
        foreach (var line in pack.Lexicon("entities/portfolios").Entries)
        {
            _portfolios[Folding.Fold(line.Key)] = line["key"];
            Portfolios.Add(line.Key, line["key"]);
        }

        foreach (var line in pack.Lexicon("entities/class_kin").Entries)
            _kin[line.Key] = new HashSet<string>(line["covers"].Split(' '), StringComparer.Ordinal);
        foreach (var line in pack.Lexicon("entities/person_titles").Entries)
            _titles[line.Key] = GenderOf(line["gender"]);
        foreach (var line in pack.Lexicon("entities/first_names").Entries)
            _firstNames[Folding.Fold(line.Key)] = GenderOf(line["gender"]);
        foreach (var line in pack.Lexicon("entities/quantity_nouns").Entries)
            _quantities.Add(line.Key);
        if (pack.HasLexicon("entities/modifiers"))
        {
            foreach (var line in pack.Lexicon("entities/modifiers").Entries)
                _modifiers[line.Key] = line["sector"];
        }

        foreach (var line in pack.Lexicon("entities/impersonal").Entries)
            _impersonal[line.Key] = line["when"];
    }

    public FormTable<NounEntry> Forms { get; } = new();

    public FormTable<string> Portfolios { get; } = new();

    /// <summary>True when a definite noun of class <paramref name="noun"/> may take up somebody of class <paramref name="other"/>.</summary>
    public bool Covers(string noun, string other) =>
        string.Equals(noun, other, StringComparison.Ordinal) || (_kin.TryGetValue(noun, out var kin) && kin.Contains(other));

    /// <summary>True when a definite noun of the class may take up any person.</summary>
    public bool CoversAll(string noun) => _kin.TryGetValue(noun, out var kin) && kin.Contains("*");

    public bool IsTitle(string form, out Gender gender) => _titles.TryGetValue(form, out gender);

    public Gender GenderOfFirstName(string folded) => _firstNames.GetValueOrDefault(folded);

    public bool IsFirstName(string folded) => _firstNames.ContainsKey(folded);

    /// <summary>The sector that a word before a noun gives it (<c>military officials</c>), or null.</summary>
    public string? SectorOfModifier(ReadOnlySpan<char> folded) => _modifiers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var sector) ? sector : null;

    /// <summary>Nouns such as <c>centaine</c> before <c>de manifestants</c>.</summary>
    public bool IsQuantity(string lemma) => _quantities.Contains(lemma);

    /// <summary>Verbs and predicates whose <c>il</c> is nobody: <c>always</c>, before a <c>clause</c>, or with a word between.</summary>
    public bool IsImpersonal(string lemma, out string? when) => _impersonal.TryGetValue(lemma, out when);

    private void Add(Lexicon lexicon, NounKind kind)
    {
        foreach (var line in lexicon.Entries)
        {
            var masculine = Add(line, kind, line.Key, _natural && line["feminine"].Length == 0 ? Gender.Unknown : Gender.Masculine, plural: false);
            Merge(Add(line, kind, line["feminine"], Gender.Feminine, plural: false), masculine);
            var plural = Add(line, kind, line["plural"], _natural ? Gender.Unknown : Gender.Masculine, plural: true);
            Merge(plural, masculine);
            Merge(Add(line, kind, line["femininePlural"], Gender.Feminine, plural: true), plural);
        }
    }

    private static void Merge(NounEntry? added, NounEntry? before)
    {
        if (added is null || before is null || added.Form != before.Form)
            return;
        if (added.Plural == before.Plural)
            before.Gender = Gender.Unknown;
        else
            before.AnyNumber = true;
    }

    private NounEntry? Add(LexiconEntry line, NounKind kind, string form, Gender gender, bool plural)
    {
        if (form.Length == 0 || form == "-")
            return null;
        var entry = new NounEntry
        {
            Form = form,
            Kind = kind,
            Class = line["class"],
            Sector = line["sector"] is { Length: > 0 } sector ? sector : null,
            Portfolio = line["portfolio"] is { Length: > 0 } portfolio ? portfolio : null,
            Gender = kind == NounKind.Person ? gender : Gender.Unknown,
            Plural = plural,
            Need = line["needs"] switch { "owner" => NounNeed.Owner, "article" => NounNeed.Article, "indefinite" => NounNeed.Indefinite, "whole" => NounNeed.Whole, "complement" => NounNeed.Complement, _ => NounNeed.Nothing },
        };
        Forms.Add(form, entry);
        return entry;
    }

    private static Gender GenderOf(string cell) => cell switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown };
}
