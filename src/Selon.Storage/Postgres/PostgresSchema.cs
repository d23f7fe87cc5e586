using System.Globalization;
using Selon.Dossiers.Storage;
using Selon.Storage.Sql;

namespace Selon.Storage.Postgres;

/// <summary>Tells dossiers from other schemas, makes new ones, and brings old ones up to date.</summary>
internal static class PostgresSchema
{
    /// <exception cref="StorageException">The schema is missing, or no dossier of this version.</exception>
    public static void Prepare(PostgresSession session, PostgresAddress address, StoreOptions options)
    {
        var steps = MigrationSteps.Load("Postgres");
        var version = Version(session, address);
        if (version == 0 && options.Mode != StoreMode.Create)
            throw new StorageException(StorageFault.Missing, $"{address.Name}: there is no such dossier");
        steps.Check(address.Name, version, options.Mode);
        if (version == steps.Latest)
            return;

        // Somebody else may do it at the same time: what is left is looked at under the lock.
        PostgresDossier.BeginAlone(session, options.Patience);
        session.Run($"CREATE SCHEMA IF NOT EXISTS {address.Schema}");
        foreach (var (_, script) in steps.After(Version(session, address)))
            session.Run(script);
        steps.Note(session, options.Program);
        session.Run("COMMIT");
    }

    /// <summary>0 where there is no schema, or nothing in it.</summary>
    private static int Version(PostgresSession session, PostgresAddress address)
    {
        if (session.Number("SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = @p0", address.Schema) == 0)
            return 0;
        const string Ours = "SELECT count(*) FROM information_schema.tables WHERE table_schema = @p0 AND table_name IN ('meta', 'counters', 'articles', 'row_words')";
        if (session.Number(Ours, address.Schema) != 4)
            throw new StorageException(StorageFault.Foreign, $"{address.Name} is a schema, but no dossier of selon");
        return session.First("SELECT value FROM meta WHERE key = 'schema'", r => r.GetString(0)) is { } text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new StorageException(StorageFault.Foreign, $"{address.Name} has tables of a dossier, but not their version");
    }
}
