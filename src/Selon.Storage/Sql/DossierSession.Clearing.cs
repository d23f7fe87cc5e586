namespace Selon.Storage.Sql;

internal sealed partial class DossierSession
{
    /// <summary>Those that refer to others come first.</summary>
    private static readonly string[] Derived =
        ["copies", "contradiction_rows", "contradictions", "row_facets", "facet_values", "bodies", "rows", "mentions", "terms", "digests", "keys"];

    public void ClearDerived()
    {
        Sql.ClearIndex();
        foreach (var table in Derived)
            Sql.Run($"DELETE FROM {table}");
        Sql.Run("UPDATE articles SET story = 0 WHERE story <> 0");
        Sql.Run("UPDATE counters SET last = 0");
    }
}
