using System.Globalization;
using Npgsql;
using Xunit;

namespace Selon.Storage.Tests.Places;

/// <summary>A schema of its own on the server that SELON_TEST_POSTGRES names (tests/postgres.sh starts one); without it the test is skipped.</summary>
public sealed class PostgresPlace : TestPlace
{
    private static int _count;
    private readonly string? _server = Environment.GetEnvironmentVariable("SELON_TEST_POSTGRES");

    public PostgresPlace()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(_server), "no PostgreSQL server (tests/postgres.sh)");
        Schema = string.Create(CultureInfo.InvariantCulture, $"t{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
    }

    public override string Address => _server!;

    public override string Schema { get; }

    public override void Run(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { SearchPath = Schema, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public override void Dispose() => Run($"DROP SCHEMA IF EXISTS {Schema} CASCADE");
}
