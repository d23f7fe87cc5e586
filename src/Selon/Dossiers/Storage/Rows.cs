namespace Selon.Dossiers.Storage;

/// <summary>How many rows have a value.</summary>
/// <param name="Key">The value's key.</param>
/// <param name="Name">Its most frequent name; the key where values have no names.</param>
/// <param name="Count">Rows.</param>
public sealed record FacetCount(string Key, string Name, long Count);

/// <summary>The chronology as it is shown.</summary>
public interface IRowReader
{
    StoredRow? Row(string id);

    /// <summary>Streamed.</summary>
    IEnumerable<StoredRow> Rows(RowQuery query);

    long Count(RowQuery query);

    /// <summary>The most frequent values of a facet among the rows: by count, then key.</summary>
    IReadOnlyList<FacetCount> FacetCounts(RowQuery query, Facet facet, int limit);

    IReadOnlyList<StoredContradiction> Contradictions();

    /// <summary>Those that a row takes part in, by id.</summary>
    IReadOnlyList<StoredContradiction> ContradictionsOf(string rowId);
}

/// <summary>Writes the chronology.</summary>
public interface IRowWriter
{
    /// <summary>Adds the row or replaces the one with its id. Returns it with its number.</summary>
    StoredRow PutRow(StoredRow row);

    /// <summary>Nothing happens when there is none.</summary>
    void DeleteRow(string id);

    /// <summary>Adds it or replaces the one with its id.</summary>
    void PutContradiction(StoredContradiction contradiction);

    /// <summary>Nothing happens when there is none.</summary>
    void DeleteContradiction(string id);
}

/// <summary>Rows that cannot all be true.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Json">What it is about.</param>
/// <param name="Rows">Ids of rows; those of rows that are gone may be among them.</param>
public sealed record StoredContradiction(string Id, ReadOnlyMemory<byte> Json, IReadOnlyList<string> Rows);
