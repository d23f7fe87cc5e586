using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

/// <summary>A dossier inside one transaction. Its parts are in files of the tables' names.</summary>
internal sealed partial class DossierSession(Session session) : IDossierWriter
{
    private bool _ended;

    private const int SmallestPage = 128;
    private const int LargestPage = 2048;

    private Session Sql => _ended ? throw new ObjectDisposedException(nameof(IDossierReader), "the transaction has ended; what it returned must be read inside it") : session;

    /// <summary>After the transaction: a sequence that was not read to its end must not go on in another one.</summary>
    public void End() => _ended = true;

    /// <summary>Next number of things that may be removed: a counter, because the greatest number would be given twice.</summary>
    private long Next(string counter) => Sql.Number("UPDATE counters SET last = last + 1 WHERE name = @p0 RETURNING last", counter)
        ?? throw new StorageException(StorageFault.Damaged, $"the counter of {counter} is missing");

    /// <summary>
    /// Streams page by page: other questions may be asked between two items, and memory stays flat. Pages grow, so that a caller that stops soon costs little.
    /// </summary>
    private static IEnumerable<T> Pages<T>(Func<T?, int, List<T>> page, int? limit = null)
        where T : class
    {
        var (left, size) = (limit ?? int.MaxValue, SmallestPage);
        T? last = null;
        while (left > 0)
        {
            var asked = Math.Min(left, size);
            var items = page(last, asked);
            foreach (var item in items)
                yield return item;
            if (items.Count < asked)
                yield break;
            (last, left, size) = (items[^1], left - asked, Math.Min(size * 4, LargestPage));
        }
    }
}
