using System.Data.Common;
using System.Globalization;
using Npgsql;
using Selon.Dossiers.Storage;
using Selon.Storage.Sql;

namespace Selon.Storage.Postgres;

/// <summary>A dossier in a schema of a PostgreSQL database.</summary>
internal sealed class PostgresDossier : SqlDossier
{
    private readonly NpgsqlDataSource _source;

    private PostgresDossier(PostgresAddress address, NpgsqlDataSource source, StoreOptions options)
        : base(address.Name, options) => _source = source;

    /// <exception cref="StorageException">It cannot be opened.</exception>
    public static PostgresDossier Open(string text, StoreOptions options)
    {
        var address = PostgresAddress.Parse(text, options.Schema);
        var source = NpgsqlDataSource.Create(address.ConnectionString);
        try
        {
            using var session = new PostgresSession(source.OpenConnection());
            PostgresSchema.Prepare(session, address, options);
            return new PostgresDossier(address, source, options);
        }
        catch (Exception e)
        {
            source.Dispose();
            if (e is DbException error)
                throw PostgresErrors.Explain(address.Name, error, options.Patience);
            throw;
        }
    }

    /// <summary>Begins a transaction that alone may write: the lock ends with it.</summary>
    public static void BeginAlone(Session session, TimeSpan patience) => session.Begin(string.Create(CultureInfo.InvariantCulture, $"""
        BEGIN; SET LOCAL lock_timeout = {Math.Max(1, (long)patience.TotalMilliseconds)}; SET LOCAL synchronous_commit = on;
        SELECT pg_advisory_xact_lock(1397050446, hashtext(current_setting('search_path')))
        """));

    protected override Session Connect(bool writing) => new PostgresSession(_source.OpenConnection());

    protected override void BeginRead(Session session)
    {
        // The snapshot is taken by the first question, not by BEGIN.
        session.Begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        session.Number("SELECT count(*) FROM meta");
    }

    protected override void BeginWrite(Session session, TimeSpan patience) => BeginAlone(session, patience);

    /// <summary>What SQLite's own check does is the server's business; it keeps references itself.</summary>
    protected override IEnumerable<DoctorFinding> Check(Session session) => [];

    protected override StorageException Explain(DbException error) => PostgresErrors.Explain(Name, error, Options.Patience);

    protected override void Close() => _source.Dispose();
}
