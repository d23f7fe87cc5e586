using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

internal sealed partial class DossierSession
{
    private const string SelectContradictions = """
        SELECT c.id, c.json, p.row_id FROM contradictions c LEFT JOIN contradiction_rows p ON p.contradiction = c.id
        """;

    public IReadOnlyList<StoredContradiction> Contradictions() => Contradictions(SelectContradictions + " ORDER BY c.id, p.place");

    public IReadOnlyList<StoredContradiction> ContradictionsOf(string rowId) => Contradictions(
        SelectContradictions + " WHERE c.id IN (SELECT contradiction FROM contradiction_rows WHERE row_id = @p0) ORDER BY c.id, p.place", rowId);

    public void PutContradiction(StoredContradiction contradiction)
    {
        Sql.Run("INSERT INTO contradictions (id, json) VALUES (@p0, @p1) ON CONFLICT (id) DO UPDATE SET json = excluded.json", contradiction.Id, contradiction.Json);
        Sql.Run("DELETE FROM contradiction_rows WHERE contradiction = @p0", contradiction.Id);
        for (var i = 0; i < contradiction.Rows.Count; i++)
            Sql.Run("INSERT INTO contradiction_rows (contradiction, place, row_id) VALUES (@p0, @p1, @p2)", contradiction.Id, i, contradiction.Rows[i]);
    }

    public void DeleteContradiction(string id) => Sql.Run("DELETE FROM contradictions WHERE id = @p0", id);

    private List<StoredContradiction> Contradictions(string statement, params ReadOnlySpan<object?> values) =>
        [.. Sql.All(statement, r => (Id: r.GetString(0), Json: r.Bytes(1), Row: r.Text(2)), values)
            .GroupBy(p => p.Id, StringComparer.Ordinal)
            .Select(g => new StoredContradiction(g.Key, g.First().Json, [.. g.Select(p => p.Row).OfType<string>()]))];
}
