using System.Globalization;
using Microsoft.Data.Sqlite;
using Selon.Dossiers.Storage;
using Selon.Storage.Sql;

namespace Selon.Storage.Sqlite;

/// <summary>Tells dossiers from other files, makes new ones, and brings old ones up to date.</summary>
internal static class SqliteSchema
{
    /// <summary>"SELN": what stands in the file's header.</summary>
    public const int ApplicationId = 0x53454C4E;

    /// <exception cref="StorageException">The file is missing, or no dossier of this version.</exception>
    public static void Prepare(SqliteFile file, StoreOptions options, MigrationSteps steps)
    {
        Refuse(file.Path, options.Mode);
        var mode = options.Mode switch { StoreMode.Read => SqliteOpenMode.ReadOnly, StoreMode.Write => SqliteOpenMode.ReadWrite, _ => SqliteOpenMode.ReadWriteCreate };
        using var connection = file.Connect(mode);
        var version = Version(connection, file.Path);
        if (version == 0 && options.Mode != StoreMode.Create)
            throw new StorageException(StorageFault.Foreign, $"{file.Path} is empty: no dossier is in it");
        steps.Check(file.Path, version, options.Mode);
        if (version < steps.Latest)
            Migrate(connection, file.Path, steps, options.Program);
    }

    private static void Refuse(string path, StoreMode mode)
    {
        if (Directory.Exists(path))
            throw new StorageException(StorageFault.Foreign, $"{path} is a folder, no dossier");
        if (mode != StoreMode.Create && !File.Exists(path))
            throw new StorageException(StorageFault.Missing, $"{path}: there is no such dossier");
        if (mode == StoreMode.Create && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new StorageException(StorageFault.Missing, $"{path}: there is no folder {folder}");
    }

    /// <summary>0 for a new file.</summary>
    private static int Version(SqliteConnection connection, string path)
    {
        var id = SqliteFile.Number(connection, "PRAGMA application_id");
        var version = (int)SqliteFile.Number(connection, "PRAGMA user_version");
        if (id == ApplicationId && version > 0)
            return version;
        if (id == 0 && version == 0 && SqliteFile.Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
            return 0;
        throw new StorageException(StorageFault.Foreign, $"{path} is a SQLite database, but no dossier of selon");
    }

    private static void Migrate(SqliteConnection connection, string path, MigrationSteps steps, string program)
    {
        SqliteFile.Run(connection, "PRAGMA journal_mode = WAL");
        SqliteFile.Run(connection, "BEGIN IMMEDIATE");
        try
        {
            // Somebody else may have done it while this one waited.
            var version = Version(connection, path);
            foreach (var (number, sql) in steps.After(version))
            {
                SqliteFile.Run(connection, sql);
                SqliteFile.Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}; PRAGMA application_id = {ApplicationId}"));
            }

            steps.Note(new SqliteSession(connection), program);
            SqliteFile.Run(connection, "COMMIT");
        }
        catch
        {
            SqliteFile.Run(connection, "ROLLBACK");
            throw;
        }
    }
}
