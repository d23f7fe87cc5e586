namespace Selon.Dossiers.Digests;

/// <summary>
/// Hashes that are the same on every machine and in every version, as stored digests need: 64-bit FNV-1a over UTF-16 code units,
/// then the finalizer of SplitMix64, which spreads short words over all bits.
/// </summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static long Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        var hash = Offset ^ seed;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>One hash of two, in this order.</summary>
    public static long Combine(long first, long second) => Mix(((ulong)first * Prime) ^ (ulong)second);

    private static long Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        return (long)(hash ^ (hash >> 31));
    }
}
