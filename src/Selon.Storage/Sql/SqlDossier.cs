using System.Collections.Concurrent;
using System.Data.Common;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

/// <summary>What both databases share: snapshots from a pool of connections, one writer at a time, errors in words.</summary>
internal abstract class SqlDossier(string name, StoreOptions options) : IDossierStore
{
    private readonly ConcurrentBag<Session> _readers = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private Session? _writer;
    private int _writerThread;

    public string Name => name;

    public bool IsReadOnly => options.Mode == StoreMode.Read;

    protected StoreOptions Options => options;

    public T Read<T>(Func<IDossierReader, T> read) => Reading(session =>
    {
        var dossier = new DossierSession(session);
        try
        {
            return read(dossier);
        }
        finally
        {
            dossier.End();
        }
    });

    public void Write(Action<IDossierWriter> write) => Writing(session =>
    {
        var dossier = new DossierSession(session);
        try
        {
            write(dossier);
        }
        finally
        {
            dossier.End();
        }
    });

    public IReadOnlyList<DoctorFinding> CheckIntegrity() => Reading(s => Check(s).Concat(SearchIndex.Check(s)).ToList(), onNewConnection: true);

    public void RebuildSearch() => Writing(SearchIndex.Rebuild);

    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        _writer?.Dispose();
        _writer = null;
        _writing.Dispose();
        Close();
    }

    protected abstract Session Connect(bool writing);

    protected abstract void BeginRead(Session session);

    /// <summary>Waits for other processes that write.</summary>
    protected abstract void BeginWrite(Session session, TimeSpan patience);

    protected abstract IEnumerable<DoctorFinding> Check(Session session);

    protected abstract StorageException Explain(DbException error);

    protected virtual void Close()
    {
    }

    /// <param name="read">The question.</param>
    /// <param name="onNewConnection">True where nothing that a connection remembers may play a part.</param>
    private T Reading<T>(Func<Session, T> read, bool onNewConnection = false)
    {
        Session? session = null;
        try
        {
            if (onNewConnection || !_readers.TryTake(out session))
                session = Connect(writing: false);
            BeginRead(session);
            var answer = read(session);
            session.Run("COMMIT");
            _readers.Add(session);
            session = null;
            return answer;
        }
        catch (DbException e)
        {
            throw Explain(e);
        }
        finally
        {
            session?.Dispose();
        }
    }

    private void Writing(Action<Session> write)
    {
        if (IsReadOnly)
            throw new StorageException(StorageFault.ReadOnly, $"{name} was opened for reading only");
        if (_writerThread == Environment.CurrentManagedThreadId)
            throw new InvalidOperationException("a write cannot be begun inside another");
        if (!_writing.Wait(options.Patience))
            throw Busy();
        try
        {
            _writerThread = Environment.CurrentManagedThreadId;
            Transact(write);
        }
        catch (DbException e)
        {
            throw Explain(e);
        }
        finally
        {
            _writerThread = 0;
            _writing.Release();
        }
    }

    protected StorageException Busy(Exception? cause = null) =>
        new(StorageFault.Busy, $"{name} is being written by somebody else, and was for {options.Patience.TotalSeconds:0.#} seconds", cause);

    private void Transact(Action<Session> write)
    {
        _writer ??= Connect(writing: true);
        var done = false;
        try
        {
            BeginWrite(_writer, options.Patience);
            write(_writer);
            if (_writer.HasFailed)
                throw new StorageException(StorageFault.Other, $"{name}: a statement failed, and nothing of what was to be written with it is kept");
            _writer.Run("COMMIT");
            done = true;
        }
        finally
        {
            if (!done)
                RollBack(_writer);
        }
    }

    /// <summary>A connection whose transaction cannot be taken back is given up: with it the transaction goes.</summary>
    private void RollBack(Session session)
    {
        try
        {
            session.Run("ROLLBACK");
        }
        catch (DbException)
        {
            session.Dispose();
            _writer = null;
        }
    }
}
