using Selon.Entities.Gazetteers;

namespace Selon.Entities.Mentions;

/// <summary>What the words beside an actor noun tell, on both sides of it.</summary>
internal sealed class Complements
{
    public string? Country { get; set; }

    public GazetteerEntry? Body { get; set; }

    /// <summary>Sector of the owner; empty for an owner that is no state and no known body.</summary>
    public string? Sector { get; set; }

    /// <summary>Sector by the words before the noun: <c>military officials</c>.</summary>
    public string? KindSector { get; set; }

    public string? Portfolio { get; set; }

    /// <summary>The person whose government it is: <c>the Bush administration</c>.</summary>
    public Draft? Ruler { get; set; }

    /// <summary>The town or region that it is of: key or folded name.</summary>
    public string? Place { get; set; }

    /// <summary>Ordinal before the noun: <c>second vice-président</c>.</summary>
    public string? Rank { get; set; }

    public bool Former { get; set; }

    public bool Local { get; set; }

    public bool Counted { get; set; }

    /// <summary>« un autre ministre »: nobody named before.</summary>
    public bool Other { get; set; }

    /// <summary>An owner with a possessive ending stands before the noun, in the place of its article.</summary>
    public bool Owned { get; set; }

    /// <summary>Words before the noun tell which one it is.</summary>
    public bool Modified { get; set; }

    /// <summary>Words of nationality, which a role leaves out.</summary>
    public HashSet<int> Nationalities { get; } = [];
}
