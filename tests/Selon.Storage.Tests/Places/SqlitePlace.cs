using Microsoft.Data.Sqlite;

namespace Selon.Storage.Tests.Places;

public sealed class SqlitePlace : TestPlace
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("selon-storage-").FullName;

    public override string Address => Path.Combine(Folder, "été 1%.dossier");

    public override void Run(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Address, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override void Dispose() => Directory.Delete(Folder, recursive: true);
}
