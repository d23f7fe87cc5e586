using Selon.Entities.Gazetteers;

namespace Selon.Entities.Mentions;

/// <summary>What stands after the noun.</summary>
internal sealed class RightSide
{
    public string? Country { get; set; }

    public GazetteerEntry? Body { get; set; }

    public string? Sector { get; set; }

    public string? Portfolio { get; set; }

    public bool Former { get; set; }

    public bool Local { get; set; }

    public HashSet<int> Nationalities { get; } = [];
}
