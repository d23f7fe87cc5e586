using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

internal sealed partial class DossierSession
{
    public IReadOnlyList<FacetCount> FacetCounts(RowQuery query, Facet facet, int limit)
    {
        var parameters = new Parameters();
        var where = new RowFilter(Sql, parameters).Condition(query);
        var counts = FacetColumn.Of(facet) is { } column ? ColumnCounts(column, where, parameters) : NamedCounts(facet, where, parameters);
        return [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal).Take(limit)];
    }

    private IEnumerable<FacetCount> ColumnCounts(FacetColumn column, string where, Parameters parameters) => Sql.All(
        $"SELECT {column.Sql}, count(*) FROM rows r WHERE {where} AND {column.Sql} IS NOT NULL AND {column.Filter} GROUP BY 1",
        r => (column.Read(r.GetValue(0)), r.GetInt64(1)), parameters.Values).Select(c => new FacetCount(c.Item1, c.Item1, c.Item2));

    private IEnumerable<FacetCount> NamedCounts(Facet facet, string where, Parameters parameters)
    {
        // Joins are written in the order in which SQLite shall go about them; counting before names are looked up.
        var wanted = parameters.Add((int)facet);
        var counted = where == RowFilter.Everything
            ? $"SELECT f.value, count(*) AS rows_with FROM row_facets f WHERE f.facet = {wanted} GROUP BY f.value"
            : $"SELECT f.value, count(*) AS rows_with FROM rows r CROSS JOIN row_facets f WHERE {where} AND f.of_row = r.number AND f.facet = {wanted} GROUP BY f.value";
        var statement = $"SELECT v.key, v.name, c.rows_with FROM ({counted}) AS c CROSS JOIN facet_values v WHERE v.id = c.value";

        // A row has a key once, under one of its names: counts add up.
        return Sql.All(statement, r => new FacetCount(r.GetString(0), r.GetString(1), r.GetInt64(2)), parameters.Values)
            .GroupBy(c => c.Key, StringComparer.Ordinal)
            .Select(g => new FacetCount(g.Key, g.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).First().Name, g.Sum(c => c.Count)));
    }

    private void PutFacets(StoredRow row)
    {
        Sql.Run("DELETE FROM row_facets WHERE of_row = @p0", row.Number);
        var (place, seen) = (0, new HashSet<(Facet, string)>());
        foreach (var facet in row.Facets)
        {
            if (FacetColumn.Of(facet.Facet) is not null)
                throw new ArgumentException($"{facet.Facet} belongs to the row itself", nameof(row));
            if (seen.Add((facet.Facet, CleanText.Of(facet.Key))))
                Sql.Run("INSERT INTO row_facets (facet, value, of_row, place) VALUES (@p0, @p1, @p2, @p3)", (int)facet.Facet, ValueOf(facet), row.Number, place++);
        }
    }

    private long ValueOf(RowFacet facet) =>
        Sql.Number("SELECT id FROM facet_values WHERE facet = @p0 AND key = @p1 AND name = @p2", (int)facet.Facet, facet.Key, facet.Name)
        ?? Sql.Number("INSERT INTO facet_values (facet, key, name, folded) VALUES (@p0, @p1, @p2, @p3) RETURNING id",
            (int)facet.Facet, facet.Key, facet.Name, SearchIndex.FoldedName(facet.Name))!.Value;

    private List<StoredRow> WithFacets(List<StoredRow> rows)
    {
        if (rows.Count == 0)
            return rows;
        var statement = $"""
            SELECT f.of_row, v.facet, v.key, v.name FROM row_facets f JOIN facet_values v ON v.id = f.value
            WHERE {Sql.In("f.of_row", "@p0")} ORDER BY f.of_row, f.place
            """;
        var facets = Sql.All(statement, r => (Row: r.GetInt64(0), Facet: new RowFacet((Facet)r.GetInt32(1), r.GetString(2), r.GetString(3))),
            Sql.List([.. rows.Select(r => r.Number)])).ToLookup(f => f.Row, f => f.Facet);
        return rows.ConvertAll(r => r with { Facets = [.. facets[r.Number]] });
    }
}
