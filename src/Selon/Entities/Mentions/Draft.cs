using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

internal enum Determination : byte
{
    None,
    Indefinite,

    /// <summary>« aucun parti »: nobody.</summary>
    Negative,
    Definite,
    Demonstrative,
}

/// <summary>A mention while its entity is looked for.</summary>
internal sealed class Draft
{
    public required int Sentence { get; init; }

    /// <summary>Without article for names; nominal mentions keep theirs.</summary>
    public required WordRange Words { get; set; }

    public required int Head { get; set; }

    public required MentionForm Form { get; set; }

    public required TextSpan Span { get; set; }

    public EntityKind Kind { get; set; } = EntityKind.Other;

    /// <summary>What the gazetteer knows under this name; for a metonym the government, not the town.</summary>
    public GazetteerEntry? Entry { get; set; }

    /// <summary>What the name model said, null when the name comes from elsewhere.</summary>
    public NameLabel? Label { get; set; }

    public NounEntry? Noun { get; set; }

    public string? Country { get; set; }

    public string? Sector { get; set; }

    public string? Portfolio { get; set; }

    /// <summary>The person whose government it is, whose country is then its own: « l'administration Bush ».</summary>
    public Draft? Ruler { get; init; }

    /// <summary>The body in the complement: <c>président de la Commission européenne</c>.</summary>
    public GazetteerEntry? Body { get; set; }

    /// <summary>Ordinal that tells holders of one office apart: <c>second vice-président</c>.</summary>
    public string? Rank { get; set; }

    /// <summary>The town or region of an office: the mayor of Nice is not the mayor of Paris.</summary>
    public string? Place { get; init; }

    public bool Former { get; init; }

    public Determination Determination { get; set; }

    public Gender Gender { get; set; }

    public bool Plural { get; set; }

    public bool Quoted { get; set; }

    /// <summary>Subject of a verb.</summary>
    public bool Subject { get; set; }

    /// <summary>The words without article.</summary>
    public TextSpan Bare { get; init; }

    /// <summary>Owned by a town or another thing that is no state: bodies of one state may differ in it.</summary>
    public bool Local { get; init; }

    /// <summary>The noun alone, without country, body or field.</summary>
    public bool Alone { get; init; }

    /// <summary>Folded words without article.</summary>
    public string Folded { get; set; } = "";

    /// <summary>Office or function as the text gives it, without the nationality.</summary>
    public string? Role { get; set; }

    public Chain? Chain { get; set; }

    /// <summary>What the phrase around a name tells of it: « le gouvernement de X » makes X its head.</summary>
    public string? ImpliedClass { get; set; }

    /// <summary>A body's noun with a capital inside the sentence: written as a name.</summary>
    public bool Capitalised { get; init; }

    public string? Class => Noun?.Class ?? Entry?.Class ?? ImpliedClass;

    /// <summary>A pronoun of the first or second person, or of somebody whom no mention before it names.</summary>
    public bool Nameless { get; set; }

    public bool IsName => Form is MentionForm.Name or MentionForm.Metonym;

    public bool IsPerson => Kind == EntityKind.Person;
}
