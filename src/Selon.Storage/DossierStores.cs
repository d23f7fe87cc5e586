using Selon.Dossiers.Storage;
using Selon.Storage.Sqlite;

namespace Selon.Storage;

/// <summary>Opens dossiers.</summary>
public static class DossierStores
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>Opens a dossier: a SQLite file by its path, or a PostgreSQL database by <c>postgres://user@host/database</c> or <c>Host=…;Database=…</c>.</summary>
    /// <exception cref="StorageException">It cannot be opened.</exception>
    public static IDossierStore Open(string address, StoreOptions? options = null)
    {
        options ??= new StoreOptions();
        return IsPostgres(address)
            ? throw new StorageException(StorageFault.Other, $"{address}: PostgreSQL is not built yet")
            : SqliteDossier.Open(address, options);
    }

    private static bool IsPostgres(string address) =>
        Schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase)) || address.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
}
