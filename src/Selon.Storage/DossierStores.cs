using Selon.Dossiers.Storage;
using Selon.Storage.Postgres;
using Selon.Storage.Sqlite;

namespace Selon.Storage;

/// <summary>Opens dossiers.</summary>
public static class DossierStores
{
    /// <summary>Opens a dossier: a SQLite file by its path, or a PostgreSQL database by <c>postgres://user@host/database</c> or <c>Host=…;Database=…</c>.</summary>
    /// <exception cref="StorageException">It cannot be opened.</exception>
    public static IDossierStore Open(string address, StoreOptions? options = null)
    {
        options ??= new StoreOptions();
        return PostgresAddress.Is(address) ? PostgresDossier.Open(address, options) : SqliteDossier.Open(address, options);
    }
}
