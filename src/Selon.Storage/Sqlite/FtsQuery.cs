using Selon.Dossiers.Storage;

namespace Selon.Storage.Sqlite;

/// <summary>A match of FTS5: texts that have, or that must not have, what the expression tells.</summary>
internal readonly record struct FtsQuery(string Expression, bool IsExcluded)
{
    /// <summary>
    /// What is wanted as one expression, what is not as another. Words are letters and figures only and stand between quotation marks, so that
    /// nothing of a user's text is syntax.
    /// </summary>
    public static IEnumerable<FtsQuery> Of(IReadOnlyCollection<SearchTerm> terms)
    {
        var (wanted, unwanted) = (terms.Where(t => !t.IsExcluded).Select(Phrase), terms.Where(t => t.IsExcluded).Select(Phrase));
        if (terms.Any(t => !t.IsExcluded))
            yield return new FtsQuery(string.Join(" AND ", wanted), IsExcluded: false);
        if (terms.Any(t => t.IsExcluded))
            yield return new FtsQuery(string.Join(" OR ", unwanted), IsExcluded: true);
    }

    private static string Phrase(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? "*" : "")}";
}
