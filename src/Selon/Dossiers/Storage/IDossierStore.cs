namespace Selon.Dossiers.Storage;

/// <summary>
/// Keeps a dossier: articles, what was read of them, and the chronology made of that. It is dumb on purpose: what belongs together is decided
/// by its callers. Safe to use from several threads; any number may read while one writes.
/// </summary>
public interface IDossierStore : IDisposable
{
    /// <summary>What messages call it: the path of the file, or host, database and schema; never a password.</summary>
    string Name { get; }

    bool IsReadOnly { get; }

    /// <summary>
    /// Runs <paramref name="read"/> on one snapshot: it sees nothing of writes that end after it began. The reader, and sequences that it
    /// returned, are of no use after the call.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    T Read<T>(Func<IDossierReader, T> read);

    /// <summary>
    /// Runs <paramref name="write"/> in one transaction: all of it is kept, durably, when the call returns, and nothing of it when it throws or one of its calls did.
    /// One writer at a time, other processes included: others wait up to <see cref="StoreOptions.Patience"/>. Calls cannot be nested.
    /// </summary>
    /// <exception cref="StorageException">Somebody else writes for too long, there is no space left, the store is read-only or damaged.</exception>
    void Write(Action<IDossierWriter> write);

    /// <summary>Checks what the database itself can tell: damaged pages, dangling references, a search index out of step. Reads everything.</summary>
    IReadOnlyList<DoctorFinding> CheckIntegrity();

    /// <summary>Builds the search index again from the rows.</summary>
    void RebuildSearch();
}

/// <summary>All that can be read, on one snapshot.</summary>
public interface IDossierReader : IArticleReader, IKeyReader, IMentionReader, IRowReader, IJournalReader;

/// <summary>All that can be written, in one transaction; reading sees what was written in it.</summary>
public interface IDossierWriter : IDossierReader, IArticleWriter, IKeyWriter, IMentionWriter, IRowWriter, IJournalWriter
{
    /// <summary>
    /// Removes all that can be made again from articles, records and corrections: keys, digests, counts, mentions, rows, contradictions and copies; no
    /// article has a story any more. Numbers of mentions and rows begin at 1 again.
    /// </summary>
    void ClearDerived();
}
