using System.Collections.Immutable;
using Selon.Dossiers.Digests;

namespace Selon.Dossiers.Duplicates;

/// <summary>
/// Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken 2003): of every window of runs of words the one with the least hash, so
/// that two texts with a long enough run in common share a fingerprint wherever it stands.
/// </summary>
internal static class Winnowing
{
    /// <summary>Words of a run.</summary>
    private const int Run = 6;

    /// <summary>Runs of a window.</summary>
    private const int Window = 12;

    /// <summary>Of more, the least are kept: the same ones in every text that has them.</summary>
    private const int Most = 256;

    public static ImmutableArray<long> Select(List<long> words)
    {
        var runs = Runs(words);
        var chosen = new SortedSet<long>();
        // Indexes of runs whose hash is less than all behind them in the window.
        var rising = new LinkedList<int>();
        for (var i = 0; i < runs.Length; i++)
        {
            while (rising.Last is { } last && runs[last.Value] >= runs[i])
                rising.RemoveLast();
            rising.AddLast(i);
            if (rising.First!.Value <= i - Window)
                rising.RemoveFirst();
            if (i >= Window - 1 || i == runs.Length - 1)
                chosen.Add(runs[rising.First!.Value]);
        }

        return [.. chosen.Take(Most)];
    }

    private static long[] Runs(List<long> words)
    {
        var runs = new long[Math.Max(0, words.Count - Run + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            var hash = words[i];
            for (var j = 1; j < Run; j++)
                hash = StableHash.Combine(hash, words[i + j]);
            runs[i] = hash;
        }

        return runs;
    }
}
