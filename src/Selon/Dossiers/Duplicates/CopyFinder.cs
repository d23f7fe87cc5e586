using System.Collections.Immutable;
using System.Globalization;

namespace Selon.Dossiers.Duplicates;

/// <summary>
/// Tells what two articles have in common, from their digests alone. Time and memory are linear in their words, whatever the texts.
/// </summary>
public static class CopyFinder
{
    /// <summary>Part of the words of both from which two texts are the same.</summary>
    private const double SameShare = 0.8;

    /// <summary>Part of the words of either from which one is made of the other.</summary>
    private const double RewrittenShare = 0.15;

    /// <summary>Common words that are enough for that in a long article.</summary>
    private const int RewrittenWords = 60;

    /// <summary>Part of the common words from which what is common is a quotation.</summary>
    private const double QuotedShare = 0.7;

    /// <summary>Passages of at least twelve words that both articles have, small edits allowed; in the order of the first.</summary>
    public static ImmutableArray<CopiedPassage> Passages(ArticleDigest first, ArticleDigest second) => new PassageSearch(first.Words, second.Words).Find();

    /// <summary>Compares two articles.</summary>
    /// <param name="first">The one that arrived first: it decides on the origin when nothing else does.</param>
    /// <param name="second">The one that arrived later.</param>
    public static CopyReport Compare(ArticleDigest first, ArticleDigest second)
    {
        var passages = Passages(first, second);
        var (common, quoted) = (passages.Sum(p => p.Words), passages.Where(p => p.IsQuotation).Sum(p => p.Words));
        var (ofFirst, ofSecond) = (Share(common, first), Share(common, second));
        var verdict = Verdict(common, quoted, ofFirst, ofSecond);
        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(passages.IsEmpty ? "no passage of 12 words in common" : string.Create(
            CultureInfo.InvariantCulture,
            $"{common} words in {passages.Length} passages: {100 * ofFirst:F0} % of the first, {100 * ofSecond:F0} % of the second"));
        if (quoted > 0)
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{quoted} of these words are quotations in both"));
        var origin = verdict is CopyVerdict.Same or CopyVerdict.Rewritten ? Lineage.Of(first, second, reasons) : CopyOrigin.Unknown;
        return new CopyReport { Verdict = verdict, Passages = passages, ShareOfFirst = ofFirst, ShareOfSecond = ofSecond, Origin = origin, Reasons = reasons.ToImmutable() };
    }

    private static CopyVerdict Verdict(int common, int quoted, double ofFirst, double ofSecond)
    {
        if (common == 0)
            return CopyVerdict.None;
        if (ofFirst >= SameShare && ofSecond >= SameShare)
            return CopyVerdict.Same;
        if (quoted >= QuotedShare * common)
            return CopyVerdict.Quotes;
        return common - quoted >= RewrittenWords || Math.Max(ofFirst, ofSecond) >= RewrittenShare ? CopyVerdict.Rewritten : CopyVerdict.None;
    }

    private static double Share(int common, ArticleDigest digest)
    {
        var counted = digest.Words.All.Count(w => !w.IsBoilerplate);
        return counted == 0 ? 0 : Math.Min(1, (double)common / counted);
    }
}
