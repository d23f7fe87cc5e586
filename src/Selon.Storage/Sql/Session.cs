using System.Data.Common;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

/// <summary>
/// A connection inside one transaction, with its commands prepared once. SQL is the same for both databases where they agree; where they do not, the
/// members below tell. Parameters are <c>@p0</c>, <c>@p1</c>… in the order of the values. Answers are read to their end before a call returns, because
/// PostgreSQL answers one question at a time. Used by one thread at a time.
/// </summary>
internal abstract class Session(DbConnection connection) : IDisposable
{
    private const int MaxCommands = 256;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    /// <summary>True after a statement failed: PostgreSQL would then take back the whole transaction in silence.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>A new transaction.</summary>
    public void Begin(string sql)
    {
        HasFailed = false;
        Run(sql);
    }

    /// <summary>A condition: <paramref name="column"/> is one of the values in a list parameter.</summary>
    public abstract string In(string column, string list);

    /// <summary>The values of a list parameter as a table <c>list</c> with the column <c>value</c>.</summary>
    public abstract string Table(string list);

    /// <summary>A condition: the text has the part.</summary>
    public abstract string Contains(string text, string part);

    public abstract object List(IReadOnlyList<long> values);

    public abstract object List(IReadOnlyList<string> values);

    /// <summary>A condition on <c>rows r</c> for a query that has words.</summary>
    public abstract string Search(SearchQuery query, Parameters parameters);

    /// <summary>Puts a new row's words into the search index.</summary>
    public abstract void Index(long row, string text);

    public abstract void Unindex(long row);

    public abstract void ClearIndex();

    /// <summary>Every word of the search index with its row and its place in the row from 0, in any order.</summary>
    public abstract IEnumerable<(long Row, string Word, int Place)> IndexedWords();

    /// <summary>Items of a kind that have one of the keys, at most so many of each key, the latest ones; in any order, more than once.</summary>
    public abstract IEnumerable<long> Lookup(int kind, IReadOnlyList<long> keys, int limitPerKey);

    /// <summary>Number of rows changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Command(sql, values).ExecuteNonQuery();
        }
        catch (DbException)
        {
            HasFailed = true;
            throw;
        }
    }

    public List<T> All<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values) => Answers(sql, map, int.MaxValue, values);

    public T? First<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values)
        where T : class => Answers(sql, map, 1, values) is [var first] ? first : null;

    /// <summary>The first value as a number; null when there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        First(sql, r => r.GetValue(0), values) is { } value and not DBNull ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Answers one by one: for long answers, between which nothing else is asked.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> map)
    {
        using var reader = Command(sql, []).ExecuteReader();
        while (reader.Read())
            yield return map(reader);
    }

    private List<T> Answers<T>(string sql, Func<DbDataReader, T> map, int most, ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        try
        {
            using var reader = Command(sql, values).ExecuteReader();
            while (found.Count < most && reader.Read())
                found.Add(map(reader));
            return found;
        }
        catch (DbException)
        {
            HasFailed = true;
            throw;
        }
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private DbCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            if (_commands.Count >= MaxCommands)
                Forget();
            command = connection.CreateCommand();
            command.CommandText = sql;
            _commands.Add(sql, command);
        }

        Bind(command, values);
        return command;
    }

    private static void Bind(DbCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count == i)
            {
                var added = command.CreateParameter();
                added.ParameterName = Parameters.Name(i);
                command.Parameters.Add(added);
            }

            command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                string text => CleanText.Of(text),
                ReadOnlyMemory<byte> bytes => bytes.ToArray(),
                var value => value,
            };
        }
    }

    private void Forget()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }
}
