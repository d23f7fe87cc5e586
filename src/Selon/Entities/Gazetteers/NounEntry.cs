namespace Selon.Entities.Gazetteers;

internal enum NounKind : byte
{
    /// <summary>Names a person by office, trade or part played.</summary>
    Person,

    /// <summary>Names a body.</summary>
    Institution,

    /// <summary>Names people without a body.</summary>
    Group,
}

internal enum NounNeed : byte
{
    Nothing,

    /// <summary>A country or body beside it.</summary>
    Owner,

    /// <summary>A definite article.</summary>
    Article,

    /// <summary>An indefinite article: <c>une source</c>, not <c>la source du fleuve</c>.</summary>
    Indefinite,

    /// <summary>Any word that tells of what: <c>head of the union</c>, not <c>her head</c>.</summary>
    Complement,

    /// <summary>No complement: <c>l'organisation</c>, not <c>l'organisation d'un sommet</c>.</summary>
    Whole,
}

/// <summary>A noun that can name an actor.</summary>
internal sealed class NounEntry
{
    public required string Form { get; init; }

    /// <summary>A written title, taken only with its capital: <c>Sen.</c></summary>
    public bool IsAbbreviation => Form[^1] == '.';

    public required NounKind Kind { get; init; }

    public required string Class { get; init; }

    /// <summary>PLOVER sector; null when it depends on the body behind it.</summary>
    public string? Sector { get; init; }

    public string? Portfolio { get; init; }

    /// <summary>By the column that the form stands in; unknown when masculine and feminine are one.</summary>
    public Gender Gender { get; set; }

    public bool Plural { get; init; }

    /// <summary>What the noun needs to name an actor; <c>le pouvoir</c> alone is none.</summary>
    public NounNeed Need { get; init; }

    /// <summary>True when singular and plural are one form.</summary>
    public bool AnyNumber { get; set; }
}
