using System.Runtime.InteropServices;

namespace Selon.Dossiers.Stories;

/// <summary>Counts in memory.</summary>
public sealed class TermCounts : ITermCounts
{
    private readonly Dictionary<long, int> _counts = [];

    public int Articles { get; private set; }

    public int this[long key] => _counts.GetValueOrDefault(key);

    /// <summary>Counts the terms of one more article.</summary>
    public void Add(StoryDigest digest)
    {
        Articles++;
        foreach (var term in digest.Terms)
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, term.Key, out _)++;
    }
}
