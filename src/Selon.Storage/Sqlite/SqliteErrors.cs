using Microsoft.Data.Sqlite;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sqlite;

/// <summary>SQLite's errors in words for a user.</summary>
internal static class SqliteErrors
{
    public static StorageException Explain(string path, SqliteException error, TimeSpan patience)
    {
        var (fault, message) = error.SqliteErrorCode switch
        {
            5 or 6 => (StorageFault.Busy, $"is being written by somebody else, and was for {patience.TotalSeconds:0.#} seconds"),
            3 or 23 => (StorageFault.ReadOnly, "may not be opened: permission is missing"),
            8 => (StorageFault.ReadOnly, "cannot be written: the file or its folder is read-only"),
            10 => (StorageFault.Other, "cannot be read or written: the disk reports an error"),
            11 => (StorageFault.Damaged, "is damaged"),
            13 => (StorageFault.Full, "cannot be written: no space is left"),
            14 => (StorageFault.Missing, "cannot be opened: file or permission is missing"),
            26 => (StorageFault.Foreign, "is no SQLite database"),
            _ => (StorageFault.Other, "failed"),
        };
        return new StorageException(fault, $"{path} {message} ({error.Message})", error);
    }
}
