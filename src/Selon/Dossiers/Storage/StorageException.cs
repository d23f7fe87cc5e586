namespace Selon.Dossiers.Storage;

/// <summary>Why a store failed, for callers that act on it.</summary>
public enum StorageFault
{
    Other,

    /// <summary>There is no such file, database or schema.</summary>
    Missing,

    /// <summary>It is something else: no database, or one of another program.</summary>
    Foreign,

    /// <summary>A later version of the program wrote it.</summary>
    Newer,

    /// <summary>An earlier version wrote it, and it was opened for reading only.</summary>
    Older,

    /// <summary>Another writer held it for too long.</summary>
    Busy,

    ReadOnly,

    /// <summary>No space left.</summary>
    Full,

    Damaged,

    /// <summary>The server does not answer or refuses the user.</summary>
    Unreachable,
}

/// <summary>A store that cannot be opened, read or written. The message names the store and the cause in words for a user.</summary>
public sealed class StorageException(StorageFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public StorageFault Fault { get; } = fault;
}
