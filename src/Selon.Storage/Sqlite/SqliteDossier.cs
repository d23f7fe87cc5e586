using System.Data.Common;
using Microsoft.Data.Sqlite;
using Selon.Dossiers.Storage;
using Selon.Storage.Sql;

namespace Selon.Storage.Sqlite;

/// <summary>A dossier in a file.</summary>
internal sealed class SqliteDossier : SqlDossier
{
    private readonly SqliteFile _file;

    private SqliteDossier(SqliteFile file, StoreOptions options)
        : base(file.Path, options) => _file = file;

    /// <param name="path">The file.</param>
    /// <param name="options">How it is opened.</param>
    /// <param name="settings">Further statements for each connection.</param>
    /// <param name="steps">Other migrations than those of this program.</param>
    /// <exception cref="StorageException">It cannot be opened.</exception>
    public static SqliteDossier Open(string path, StoreOptions options, string settings = "", MigrationSteps? steps = null)
    {
        var file = new SqliteFile(path, options.Patience, settings);
        try
        {
            SqliteSchema.Prepare(file, options, steps ?? MigrationSteps.Load("Sqlite"));
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(path, e, options.Patience);
        }

        return new SqliteDossier(file, options);
    }

    protected override Session Connect(bool writing) => new SqliteSession(_file.Connect(writing ? SqliteOpenMode.ReadWrite : ReadMode));

    protected override void BeginRead(Session session)
    {
        // The snapshot is taken by the first question, not by BEGIN.
        session.Begin("BEGIN");
        session.Number("SELECT count(*) FROM meta");
    }

    protected override void BeginWrite(Session session, TimeSpan patience) => session.Begin("BEGIN IMMEDIATE");

    protected override IEnumerable<DoctorFinding> Check(Session session)
    {
        foreach (var problem in session.All("PRAGMA integrity_check", r => r.GetString(0)))
        {
            if (problem != "ok")
                yield return new DoctorFinding(FindingSeverity.Lost, "file", problem);
        }

        foreach (var (table, parent) in session.All("PRAGMA foreign_key_check", r => (r.GetString(0), r.GetString(2))))
            yield return new DoctorFinding(FindingSeverity.Lost, $"table {table}", $"refers to a line of {parent} that is not there");
    }

    protected override StorageException Explain(DbException error) => SqliteErrors.Explain(Name, (SqliteException)error, Options.Patience);

    /// <summary>A reader of a dossier that may be written opens the file as a writer does: it may have to make the files beside it anew.</summary>
    private SqliteOpenMode ReadMode => IsReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite;
}
