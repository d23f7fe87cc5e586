namespace Selon.Dossiers.Stories;

/// <summary>What a term of a story digest is. All but words are the same in every language.</summary>
public enum StoryTermKind
{
    Word,

    /// <summary>A number in figures.</summary>
    Number,

    /// <summary>A person, organisation or group by gazetteer key, else by the signature of its name.</summary>
    Name,

    /// <summary>A place or country.</summary>
    Place,

    /// <summary>A day that the text names.</summary>
    Date,

    /// <summary>A kind of event with one of its participants or places.</summary>
    Event,
}

/// <summary>A term with its number of occurrences in one article.</summary>
/// <param name="Key">The same for the same term in every article.</param>
/// <param name="Count">Occurrences; at least one.</param>
/// <param name="InTitle">True when the headline has it.</param>
public readonly record struct StoryTerm(long Key, StoryTermKind Kind, int Count, bool InTitle);
