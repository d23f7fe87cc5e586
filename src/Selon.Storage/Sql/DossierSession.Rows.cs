using System.Data.Common;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

internal sealed partial class DossierSession
{
    private const string SelectRows = """
        SELECT r.number, r.id, r.kind, r.type, r.quad, r.factuality, r.from_day, r.to_day, r.date, r.confidence, r.reports, r.review, b.json, b.text
        FROM rows r JOIN bodies b ON b.of_row = r.number
        """;

    public StoredRow? Row(string id) => WithFacets(Sql.All(SelectRows + " WHERE r.id = @p0", ReadRow, id)).FirstOrDefault();

    public IEnumerable<StoredRow> Rows(RowQuery query) => Pages<StoredRow>(
        (last, size) => RowPage(last is null ? query : query with { After = RowCursor.Behind(last, query.Order) }, size), query.Limit);

    public long Count(RowQuery query)
    {
        var parameters = new Parameters();
        var where = new RowFilter(Sql, parameters).Condition(query);
        return Sql.Number($"SELECT count(*) FROM rows r WHERE {where}", parameters.Values) ?? 0;
    }

    public StoredRow PutRow(StoredRow row)
    {
        var number = Sql.Number("SELECT number FROM rows WHERE id = @p0", row.Id);
        var kept = row with { Number = number ?? Next("rows") };
        if (number is null)
            Insert(kept);
        else
            Update(kept);
        PutFacets(kept);
        return kept;
    }

    public void DeleteRow(string id)
    {
        if (Sql.Number("SELECT number FROM rows WHERE id = @p0", id) is not { } number)
            return;
        Sql.Unindex(number);
        Sql.Run("DELETE FROM rows WHERE number = @p0", number);
    }

    private List<StoredRow> RowPage(RowQuery query, int size)
    {
        var parameters = new Parameters();
        var filter = new RowFilter(Sql, parameters);
        var where = $"{filter.Condition(query)} AND {filter.Behind(query)}";
        return WithFacets(Sql.All($"{SelectRows} WHERE {where} ORDER BY {RowFilter.Order(query.Order)} LIMIT {parameters.Add((long)size)}", ReadRow, parameters.Values));
    }

    private void Insert(StoredRow row)
    {
        const string Statement = """
            INSERT INTO rows (number, id, kind, type, quad, factuality, from_day, to_day, date, confidence, reports, review, day_up, day_down)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
            """;
        Sql.Run(Statement, [.. Values(row)]);
        Sql.Run("INSERT INTO bodies (of_row, json, text) VALUES (@p0, @p1, @p2)", row.Number, row.Json, row.Text);
        Sql.Index(row.Number, row.Text);
    }

    private void Update(StoredRow row)
    {
        const string Statement = """
            UPDATE rows SET id = @p1, kind = @p2, type = @p3, quad = @p4, factuality = @p5, from_day = @p6, to_day = @p7, date = @p8, confidence = @p9,
            reports = @p10, review = @p11, day_up = @p12, day_down = @p13 WHERE number = @p0
            """;
        Sql.Run(Statement, [.. Values(row)]);
        if (Sql.Run("UPDATE bodies SET json = @p1 WHERE of_row = @p0 AND text = @p2", row.Number, row.Json, row.Text) > 0)
            return;
        Sql.Run("UPDATE bodies SET json = @p1, text = @p2 WHERE of_row = @p0", row.Number, row.Json, row.Text);
        Sql.Unindex(row.Number);
        Sql.Index(row.Number, row.Text);
    }

    private static object?[] Values(StoredRow row) =>
    [
        row.Number, row.Id, (int)row.Kind, row.Type, row.Quad, row.Factuality, row.From, row.To, row.Date, row.Confidence, row.Reports, (int)row.Review,
        RowCursor.Behind(row, RowOrder.Date).Key, RowCursor.Behind(row, RowOrder.LatestDate).Key,
    ];

    private static StoredRow ReadRow(DbDataReader r) => new()
    {
        Number = r.GetInt64(0),
        Id = r.GetString(1),
        Kind = (RowKind)r.GetInt32(2),
        Type = r.Text(3),
        Quad = r.Text(4),
        Factuality = r.Text(5),
        From = r.Integer(6),
        To = r.Integer(7),
        Date = r.Text(8),
        Confidence = r.GetDouble(9),
        Reports = r.GetInt32(10),
        Review = (ReviewState)r.GetInt32(11),
        Json = r.Bytes(12),
        Text = r.GetString(13),
    };
}
