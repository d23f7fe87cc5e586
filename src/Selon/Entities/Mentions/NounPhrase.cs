using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>A noun phrase around an actor noun and what it tells.</summary>
internal readonly record struct NounPhrase
{
    /// <summary>With article, without the names beside it.</summary>
    public required WordRange Words { get; init; }

    /// <summary>Where its text starts: after the contraction that swallowed its article.</summary>
    public required int SpanStart { get; init; }

    /// <summary>First word after the article.</summary>
    public required int NounStart { get; init; }

    public string? Country { get; init; }

    public GazetteerEntry? Body { get; init; }

    public string? OwnerSector { get; init; }

    /// <summary>Sector by the words before the noun: <c>military officials</c>.</summary>
    public string? KindSector { get; init; }

    public string? Portfolio { get; init; }

    /// <summary>The person whose government it is.</summary>
    public Draft? Ruler { get; init; }

    /// <summary>The town or region that it is of: key or folded name.</summary>
    public string? Place { get; init; }

    public string? Rank { get; init; }

    public string? Role { get; init; }

    public bool Former { get; init; }

    public bool Local { get; init; }

    public bool Alone { get; init; }

    public bool Plural { get; init; }

    public Gender Gender { get; init; }

    public Determination Determination { get; init; }
}
