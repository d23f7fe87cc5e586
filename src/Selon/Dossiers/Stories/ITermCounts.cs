namespace Selon.Dossiers.Stories;

/// <summary>In how many articles of the dossier a term stands. Missing counts make stories coarser, never wrong: a store may leave out rare terms.</summary>
public interface ITermCounts
{
    /// <summary>Articles of the dossier.</summary>
    int Articles { get; }

    /// <summary>Articles that have the term with this <see cref="StoryTerm.Key"/>.</summary>
    int this[long key] { get; }
}
