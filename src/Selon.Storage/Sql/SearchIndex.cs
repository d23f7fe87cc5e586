using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

/// <summary>Whether the search index says what the rows say, and how to make it so.</summary>
internal static class SearchIndex
{
    private const int Page = 1000;

    /// <summary>Compares every word at every place: sums of hashes, so that the order in which a database lists them does not count.</summary>
    public static IEnumerable<DoctorFinding> Check(Session session)
    {
        var indexed = new Dictionary<long, ulong>();
        foreach (var (row, word, place) in session.IndexedWords())
            indexed[row] = unchecked(indexed.GetValueOrDefault(row) + Hash(word, place));
        foreach (var (row, text) in Texts(session))
        {
            var sum = 0ul;
            var place = 0;
            foreach (var word in SearchText.Words(text))
                sum = unchecked(sum + Hash(word.Folded, place++));
            if (indexed.Remove(row, out var found) ? found != sum : sum != 0)
                yield return new DoctorFinding(FindingSeverity.Repairable, $"row number {row}", "the search index does not have its words");
        }

        foreach (var row in indexed.Keys.Order())
            yield return new DoctorFinding(FindingSeverity.Repairable, $"row number {row}", "the search index has words of a row that is gone");
    }

    public static void Rebuild(Session session)
    {
        session.ClearIndex();
        foreach (var (row, text) in Texts(session))
            session.Index(row, text);
        session.Run("DELETE FROM facet_values WHERE id NOT IN (SELECT value FROM row_facets)");
        foreach (var (id, name) in session.All("SELECT id, name FROM facet_values", r => (r.GetInt64(0), r.GetString(1))))
            session.Run("UPDATE facet_values SET folded = @p1 WHERE id = @p0", id, FoldedName(name));
    }

    /// <summary>A name as the table keeps it: a space at both ends, so that whole words can be looked for.</summary>
    public static string FoldedName(string name) => $" {SearchText.Fold(name)} ";

    private static IEnumerable<(long Row, string Text)> Texts(Session session)
    {
        for (var last = 0L; ;)
        {
            var texts = session.All("SELECT of_row, text FROM bodies WHERE of_row > @p0 ORDER BY of_row LIMIT @p1", r => (r.GetInt64(0), r.GetString(1)), last, (long)Page);
            foreach (var text in texts)
                yield return text;
            if (texts.Count < Page)
                yield break;
            last = texts[^1].Item1;
        }
    }

    /// <summary>FNV-1a, then mixed: sums of such hashes differ when their words do.</summary>
    private static ulong Hash(string word, int place)
    {
        var hash = 14695981039346656037ul ^ (uint)place;
        foreach (var c in word)
            hash = unchecked((hash ^ c) * 1099511628211ul);
        hash = unchecked((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15ul);
        return hash ^ (hash >> 29);
    }
}
