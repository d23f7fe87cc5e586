using Npgsql;
using Selon.Dossiers.Storage;
using Selon.Storage.Sql;

namespace Selon.Storage.Postgres;

/// <summary>What is special in PostgreSQL: lists are arrays, search goes by a <c>tsvector</c> of the words and, for phrases, the folded text.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : Session(connection)
{
    public override string In(string column, string list) => $"{column} = ANY ({list})";

    public override string Table(string list) => $"unnest({list}) AS list (value)";

    public override string Contains(string text, string part) => $"strpos({text}, {part}) > 0";

    public override object List(IReadOnlyList<long> values) => values.ToArray();

    public override object List(IReadOnlyList<string> values) => values.ToArray();

    public override string Search(SearchQuery query, Parameters parameters)
    {
        var alternatives = query.Alternatives.Select(a => string.Join(" AND ", Conditions(a, parameters)));
        return $"r.number IN (SELECT w.of_row FROM row_words w WHERE {string.Join(" OR ", alternatives)})";
    }

    public override void Index(long row, string text) => Run("INSERT INTO row_words (of_row, folded) VALUES (@p0, @p1)", row, SearchIndex.FoldedName(text));

    public override void Unindex(long row) => Run("DELETE FROM row_words WHERE of_row = @p0", row);

    public override void ClearIndex() => Run("DELETE FROM row_words");

    public override IEnumerable<(long Row, string Word, int Place)> IndexedWords() =>
        Stream("SELECT of_row, folded FROM row_words", r => (Row: r.GetInt64(0), Text: r.GetString(1)))
            .SelectMany(w => w.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, place) => (w.Row, word, place)));

    public override IEnumerable<long> Lookup(int kind, IReadOnlyList<long> keys, int limitPerKey)
    {
        const string Latest = """
            SELECT found.item FROM unnest(@p0) AS list (value)
            CROSS JOIN LATERAL (SELECT k.item FROM keys k WHERE k.kind = @p1 AND k.key = list.value ORDER BY k.item DESC LIMIT @p2) AS found
            """;
        return All(Latest, r => r.GetInt64(0), keys.Distinct().ToArray(), kind, (long)limitPerKey);
    }

    private static IEnumerable<string> Conditions(IReadOnlyCollection<SearchTerm> terms, Parameters parameters)
    {
        // Words are letters and figures only and stand between quotation marks: nothing of a user's text is syntax.
        var words = terms.Where(t => !t.IsExcluded || t.Words.Length == 1).Select(Words);
        if (words.Any())
            yield return $"w.words @@ CAST({parameters.Add(string.Join(" & ", words))} AS tsquery)";
        foreach (var term in terms)
        {
            if (term.Words.Length > 1)
                yield return $"strpos(w.folded, {parameters.Add($" {string.Join(' ', term.Words)}{(term.IsPrefix ? "" : " ")}")}) {(term.IsExcluded ? "=" : ">")} 0";
        }
    }

    private static string Words(SearchTerm term) => (term.IsExcluded ? "!" : "")
        + string.Join(" & ", term.Words.Select((word, i) => $"'{word}'{(term.IsPrefix && i == term.Words.Length - 1 ? ":*" : "")}"));
}
