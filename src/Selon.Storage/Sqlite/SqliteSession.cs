using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Selon.Dossiers.Storage;
using Selon.Storage.Sql;

namespace Selon.Storage.Sqlite;

/// <summary>What is special in SQLite: lists travel as JSON, search is FTS5.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : Session(connection)
{
    public override string In(string column, string list) => $"{column} IN (SELECT value FROM json_each({list}))";

    public override string Table(string list) => $"json_each({list}) AS list";

    public override string Contains(string text, string part) => $"instr({text}, {part}) > 0";

    public override object List(IReadOnlyList<long> values)
    {
        var json = new StringBuilder("[", values.Count * 12);
        for (var i = 0; i < values.Count; i++)
            json.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{values[i]}");
        return json.Append(']').ToString();
    }

    public override object List(IReadOnlyList<string> values) => System.Text.Json.JsonSerializer.Serialize(values);

    public override string Search(SearchQuery query, Parameters parameters) =>
        "(" + string.Join(" OR ", query.Alternatives.Select(a => string.Join(" AND ", FtsQuery.Of(a).Select(
            m => $"r.number {(m.IsExcluded ? "NOT IN" : "IN")} (SELECT rowid FROM row_words WHERE row_words MATCH {parameters.Add(m.Expression)})")))) + ")";

    public override void Index(long row, string text) => Run("INSERT INTO row_words (rowid, words) VALUES (@p0, @p1)", row, SearchText.Fold(text));

    public override void Unindex(long row) => Run("DELETE FROM row_words WHERE rowid = @p0", row);

    public override void ClearIndex() => Run("INSERT INTO row_words (row_words) VALUES ('delete-all')");

    public override IEnumerable<(long Row, string Word, int Place)> IndexedWords()
    {
        Run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.row_vocabulary USING fts5vocab (main, row_words, instance)");
        return Stream("SELECT doc, term, offset FROM temp.row_vocabulary", r => (r.GetInt64(0), r.GetString(1), r.GetInt32(2)));
    }

    /// <summary>One question for each key: in the same process that is the fastest way.</summary>
    public override IEnumerable<long> Lookup(int kind, IReadOnlyList<long> keys, int limitPerKey)
    {
        foreach (var key in keys)
        {
            foreach (var item in All("SELECT item FROM keys WHERE kind = @p0 AND key = @p1 ORDER BY item DESC LIMIT @p2", r => r.GetInt64(0), kind, key, limitPerKey))
                yield return item;
        }
    }
}
