using System.Collections.Immutable;

namespace Selon.Dossiers.Storage;

/// <summary>What stands between spaces in a query, or between quotation marks.</summary>
/// <param name="Text">Without minus, star and marks.</param>
/// <param name="IsOr">The word OR.</param>
internal readonly record struct SearchPiece(string Text, bool IsPrefix, bool IsExcluded, bool IsOr)
{
    /// <summary>Null when it has no word. Several words (<c>porte-parole</c>) are a phrase.</summary>
    public SearchTerm? Term()
    {
        var words = SearchText.Words(Text).Select(w => w.Folded).ToImmutableArray();
        return words.IsEmpty ? null : new SearchTerm(words, IsPrefix, IsExcluded);
    }

    public static IEnumerable<SearchPiece> Of(string query)
    {
        var at = 0;
        while (at < query.Length)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var excluded = query[at] == '-';
            if (excluded)
                at++;
            var quoted = at < query.Length && IsMark(query[at]);
            var start = quoted ? at + 1 : at;
            var end = start;
            while (end < query.Length && !(quoted ? IsMark(query[end]) : char.IsWhiteSpace(query[end]) || IsMark(query[end])))
                end++;
            var text = query[start..end];
            at = quoted ? Math.Min(end + 1, query.Length) : end;
            var starred = quoted ? at < query.Length && query[at] == '*' : text.EndsWith('*');
            yield return new SearchPiece(text, starred, excluded, !quoted && !excluded && text == "OR");
        }
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '«' or '»';
}
