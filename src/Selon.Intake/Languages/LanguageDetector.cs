using System.Buffers;
using System.Collections.Frozen;
using Selon.Intake.Data;

namespace Selon.Intake.Languages;

/// <summary>
/// Tells French, English and everything else apart by the share of grammatical words, about half of any running text.
/// Meant for a paragraph or more; a few words give <c>und</c> unless they are clear.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>The answer for any language that cannot be read here (ISO 639-2, undetermined).</summary>
    public const string Undetermined = "und";

    /// <summary>Code units looked at: enough for certainty, bounded for a 50 MB text.</summary>
    private const int Reach = 20_000;

    /// <summary>Least share of words that must be grammatical; lists of names and numbers stay below.</summary>
    private const double MinShare = 0.2;

    /// <summary>How far the best language must be ahead of the next.</summary>
    private const double MinLead = 1.15;

    private static readonly string[] Languages = [.. EmbeddedTable.Rows("function-words").ConvertAll(row => row[0])];
    private static readonly FrozenDictionary<string, uint> Words = Load();
    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary><c>fr</c>, <c>en</c> or <c>und</c>.</summary>
    public static string Detect(ReadOnlySpan<char> text) => Clear(text) ?? Undetermined;

    /// <summary>As <see cref="Detect"/>, but null when the words do not tell: too few, or of several languages.</summary>
    public static string? Clear(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Reach)];
        Span<double> scores = stackalloc double[32];
        Span<int> hits = stackalloc int[32];
        scores.Clear();
        hits.Clear();
        var total = Count(text, scores, hits);
        int best = 0, second = -1;
        for (var i = 1; i < Languages.Length; i++)
        {
            if (scores[i] > scores[best]) (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        var clear = total > 0 && hits[best] >= total * MinShare && scores[best] > scores[second] * MinLead;
        return clear ? Readable(Languages[best]) : null;
    }

    /// <summary>A BCP 47 tag (<c>fr-CA</c>, <c>EN_us</c>) as <c>fr</c>, <c>en</c>, or <c>und</c> for any other; null for none.</summary>
    public static string? FromTag(string? tag)
    {
        var text = tag.AsSpan().Trim();
        if (text.Length < 2 || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1])) return null;
        if (text.Length > 2 && text[2] is not ('-' or '_')) return text.Length == 3 ? Long(text) : Undetermined;
        return Readable(text[..2].ToString().ToLowerInvariant());
    }

    private static string Long(ReadOnlySpan<char> code) => code switch
    {
        _ when code.Equals("fra", StringComparison.OrdinalIgnoreCase) || code.Equals("fre", StringComparison.OrdinalIgnoreCase) => "fr",
        _ when code.Equals("eng", StringComparison.OrdinalIgnoreCase) => "en",
        _ => Undetermined,
    };

    private static string Readable(string language) => language is "fr" or "en" ? language : Undetermined;

    /// <summary>Counts each language's words; a word shared by several adds less to the score of each. Returns the number of all words.</summary>
    private static int Count(ReadOnlySpan<char> text, Span<double> scores, Span<int> hits)
    {
        Span<char> lower = stackalloc char[16];
        var total = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            total++;
            var word = text[at..end];
            at = end;
            if (word.Length > lower.Length) continue;
            var written = word.ToLowerInvariant(lower);
            if (!Lookup.TryGetValue(lower[..written], out var mask)) continue;
            var weight = mask == 0 ? 0 : 1.0 / System.Numerics.BitOperations.PopCount(mask);
            for (; mask != 0; mask &= mask - 1)
            {
                var language = System.Numerics.BitOperations.TrailingZeroCount(mask);
                scores[language] += weight;
                hits[language]++;
            }
        }

        return total;
    }

    private static FrozenDictionary<string, uint> Load()
    {
        var masks = new Dictionary<string, uint>(StringComparer.Ordinal);
        var rows = EmbeddedTable.Rows("function-words");
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var word in rows[i][1].Split(' ')) masks[word] = masks.GetValueOrDefault(word) | (1u << i);
        }

        return masks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
