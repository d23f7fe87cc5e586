using System.Collections.Immutable;
using System.Globalization;

namespace Selon.Dossiers.Duplicates;

/// <summary>Which of two articles with common text was there first: by credits, then by publication, then by arrival.</summary>
internal static class Lineage
{
    public static CopyOrigin Of(ArticleDigest first, ArticleDigest second, ImmutableArray<string>.Builder reasons)
    {
        if (Credits(second, first, "second", reasons))
            return CopyOrigin.First;
        if (Credits(first, second, "first", reasons))
            return CopyOrigin.Second;
        if (first.Credits.FirstOrDefault(c => second.Credits.Contains(c, StringComparer.Ordinal)) is { } agency)
        {
            reasons.Add($"both credit {AgencyCredits.NameOf(agency)}");
            return CopyOrigin.Agency;
        }

        var order = Order(first.Published, second.Published);
        reasons.Add(order switch
        {
            < 0 => $"the first was published earlier ({first.Published}, {second.Published})",
            > 0 => $"the second was published earlier ({second.Published}, {first.Published})",
            _ => "the first arrived earlier; publication does not tell",
        });
        return order > 0 ? CopyOrigin.Second : CopyOrigin.First;
    }

    private static bool Credits(ArticleDigest copy, ArticleDigest origin, string name, ImmutableArray<string>.Builder reasons)
    {
        if (origin.Agency is not { } agency || copy.Agency == agency || !copy.Credits.Contains(agency, StringComparer.Ordinal))
            return false;
        reasons.Add($"the {name} credits {AgencyCredits.NameOf(agency)}, which published the other");
        return true;
    }

    /// <summary>Nought when the two cannot be put in order: a day says nothing about hours of the same day.</summary>
    private static int Order(string? first, string? second)
    {
        if (Moment(first) is { } a && Moment(second) is { } b)
            return a.CompareTo(b);
        return first is { Length: >= 10 } && second is { Length: >= 10 } ? string.CompareOrdinal(first, 0, second, 0, 10) : 0;
    }

    /// <summary>Only a time with its distance from UTC can be compared with others.</summary>
    private static DateTimeOffset? Moment(string? published) =>
        published is { Length: > 16 } && (published[^1] == 'Z' || published[^3] == ':' && published[^6] is '+' or '-')
        && DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
