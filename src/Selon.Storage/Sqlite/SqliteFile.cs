using System.Globalization;
using Microsoft.Data.Sqlite;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sqlite;

/// <summary>Opens connections to one file, all set up alike.</summary>
internal sealed class SqliteFile(string path, TimeSpan patience, string settings = "")
{
    // FULL: in the write-ahead log, NORMAL outlives a killed process but may lose what was written last when the power fails. Corrections are typed by
    // people, and one flush for each transaction costs little beside reading the articles in it.
    private const string Settings = """
        PRAGMA foreign_keys = ON;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -32768;
        PRAGMA temp_store = MEMORY;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        """;

    private const int CannotOpen = 14;
    private const int ReadOnly = 8;

    public string Path => path;

    public SqliteConnection Connect(SqliteOpenMode mode)
    {
        try
        {
            return Connect(path, mode);
        }
        catch (SqliteException e) when (mode == SqliteOpenMode.ReadOnly && e.SqliteErrorCode is CannotOpen or ReadOnly && !File.Exists(path + "-wal"))
        {
            // A folder that may not be written has no room for the files that readers share; without a log there is nothing in them.
            return Connect($"file:{Uri.EscapeDataString(System.IO.Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", mode);
        }
    }

    private SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        // Waiting is left to SQLite, which looks again within milliseconds; the library's own loop ends at its first look.
        var builder = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds};"));
            Run(connection, Settings + settings);
            Run(connection, "SELECT count(*) FROM sqlite_schema");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
