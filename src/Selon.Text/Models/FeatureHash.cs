namespace Selon.Text.Models;

/// <summary>
/// 64-bit hashes that stand for words and features, so that models hold no strings. Part of the model format: a change here
/// needs new models.
/// </summary>
internal static class FeatureHash
{
    private const ulong K1 = 0x9E3779B97F4A7C15;
    private const ulong K2 = 0xD6E8FEB86659FD93;

    /// <summary>Hash of text; typographic apostrophes count as straight ones.</summary>
    public static ulong Text(ReadOnlySpan<char> text)
    {
        var hash = K1 ^ (ulong)text.Length;
        foreach (var c in text)
            hash = (hash ^ Plain(c)) * 0x100000001B3;
        return Finish(hash);
    }

    /// <summary>Hash of the lower-cased text.</summary>
    public static ulong Lower(ReadOnlySpan<char> text)
    {
        var hash = K1 ^ (ulong)text.Length;
        foreach (var c in text)
            hash = (hash ^ Plain(char.ToLowerInvariant(c))) * 0x100000001B3;
        return Finish(hash);
    }

    public static ulong Of(int template, ulong a) => Finish(a + ((ulong)template * K2));

    public static ulong Of(int template, ulong a, ulong b) => Finish(Of(template, a) + (b * K1));

    public static ulong Of(int template, ulong a, ulong b, ulong c) => Finish(Of(template, a, b) + (c * K1));

    public static ulong Of(int template, ulong a, ulong b, ulong c, ulong d) => Finish(Of(template, a, b, c) + (d * K1));

    /// <summary>
    /// The feature of up to four values under a template: values times constants, mixed once, which costs a fraction of the nested
    /// <c>Of</c>. The upper half is the better one.
    /// </summary>
    public static ulong Join(int template, ulong a, ulong b = 0, ulong c = 0, ulong d = 0)
    {
        var hash = ((ulong)template * K2) + (a * K1) + (b * 0xC2B2AE3D27D4EB4F) + (c * 0x165667B19E3779F9) + (d * 0xFF51AFD7ED558CCD);
        hash ^= hash >> 32;
        return hash * 0x94D049BB133111EB;
    }

    private static char Plain(char c) => c is '\u2019' or '\u02BC' ? '\'' : c;

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= K2;
        return hash ^ (hash >> 29);
    }
}
