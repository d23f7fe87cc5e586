using System.Globalization;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

/// <summary>
/// What makes each version of the tables of the one before: scripts <c>1.sql</c>, <c>2.sql</c>… beside the database's code. A script that was
/// released is never changed.
/// </summary>
internal sealed class MigrationSteps(IReadOnlyList<string> scripts)
{
    public int Latest => scripts.Count;

    public static MigrationSteps Load(string database)
    {
        var scripts = new List<string>();
        while (typeof(MigrationSteps).Assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"{database}.{scripts.Count + 1}.sql")) is { } stream)
        {
            using var reader = new StreamReader(stream);
            scripts.Add(reader.ReadToEnd());
        }

        return new MigrationSteps(scripts);
    }

    public IEnumerable<(int Version, string Script)> After(int version) => scripts.Select((s, i) => (i + 1, s)).Skip(version);

    /// <exception cref="StorageException">This program cannot use a store of that version in that mode.</exception>
    public void Check(string name, int version, StoreMode mode)
    {
        if (version > Latest)
            throw new StorageException(StorageFault.Newer, $"{name} was written by a later version of the program (tables {version}; this one knows {Latest})");
        if (version < Latest && mode == StoreMode.Read)
            throw new StorageException(StorageFault.Older, $"{name} was written by an earlier version of the program (tables {version} of {Latest}): open it once for writing, which brings it up to date");
    }

    /// <summary>Writes down the version, and, in a new store, the program.</summary>
    public void Note(Session session, string program)
    {
        const string Put = "INSERT INTO meta (key, value) VALUES (@p0, @p1) ON CONFLICT (key) DO ";
        session.Run(Put + "UPDATE SET value = excluded.value", "schema", Latest.ToString(CultureInfo.InvariantCulture));
        session.Run(Put + "NOTHING", "program", program);
    }
}
