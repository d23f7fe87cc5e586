using System.Data.Common;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Postgres;

/// <summary>PostgreSQL's errors in words for a user.</summary>
internal static class PostgresErrors
{
    public static StorageException Explain(string name, DbException error, TimeSpan patience)
    {
        var (fault, message) = error.SqlState switch
        {
            "55P03" => (StorageFault.Busy, $"is being written by somebody else, and was for {patience.TotalSeconds:0.#} seconds"),
            "25006" => (StorageFault.ReadOnly, "cannot be written: the server lets nobody write"),
            "42501" => (StorageFault.ReadOnly, "cannot be used: the user has no right to"),
            "53100" or "53200" => (StorageFault.Full, "cannot be written: the server has no space left"),
            "XX001" or "XX002" => (StorageFault.Damaged, "is damaged"),
            "3D000" => (StorageFault.Missing, "does not exist"),
            null => (StorageFault.Unreachable, "does not answer"),
            _ when error.SqlState.StartsWith("28", StringComparison.Ordinal) => (StorageFault.Unreachable, "refuses the user"),
            _ when error.SqlState[..2] is "08" or "57" or "53" => (StorageFault.Unreachable, "is not to be had"),
            _ => (StorageFault.Other, "failed"),
        };
        return new StorageException(fault, $"{name} {message} ({error.Message})", error);
    }
}
