using System.Collections.Concurrent;

namespace Selon.Cli.Hosting;

/// <summary>Work on several threads whose results come back in the order of the input.</summary>
internal static class OrderedWork
{
    /// <summary>Characters of text under way at a time: a few large articles or very many small ones.</summary>
    public const long MaxCharacters = 16_000_000;

    /// <summary>
    /// Runs <paramref name="work"/> on every item. No more than eight items a thread, and no more weight than
    /// <paramref name="maxWeight"/> (one item is always let in), are under way at a time, so that memory stays flat.
    /// The source is read and the results are taken on the caller's thread. An exception of <paramref name="work"/> comes out
    /// at its item's turn.
    /// </summary>
    public static IEnumerable<TResult> Run<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem, TResult> work, int threads, Func<TItem, long> weight, long maxWeight = MaxCharacters)
    {
        if (threads <= 1)
        {
            foreach (var item in source)
                yield return work(item);
            yield break;
        }

        using var queue = new BlockingCollection<(TItem Item, TaskCompletionSource<TResult> Result)>();
        var workers = StartWorkers(queue, work, threads);
        var pending = new Queue<(Task<TResult> Result, long Weight)>();
        var underWay = 0L;
        try
        {
            foreach (var item in source)
            {
                var own = weight(item);
                while (pending.Count > 0 && (pending.Count >= threads * 8 || underWay + own > maxWeight))
                {
                    var (next, done) = pending.Dequeue();
                    yield return next.GetAwaiter().GetResult();
                    underWay -= done;
                }

                var result = new TaskCompletionSource<TResult>();
                queue.Add((item, result));
                pending.Enqueue((result.Task, own));
                underWay += own;
            }

            while (pending.TryDequeue(out var next))
                yield return next.Result.GetAwaiter().GetResult();
        }
        finally
        {
            // Also when the caller stops early: what is queued is dropped, what runs is waited for.
            while (queue.TryTake(out _))
            {
            }

            queue.CompleteAdding();
            foreach (var worker in workers)
                worker.Join();
        }
    }

    private static Thread[] StartWorkers<TItem, TResult>(
        BlockingCollection<(TItem Item, TaskCompletionSource<TResult> Result)> queue, Func<TItem, TResult> work, int threads)
    {
        var workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() =>
            {
                foreach (var (item, result) in queue.GetConsumingEnumerable())
                {
                    try
                    {
                        result.SetResult(work(item));
                    }
                    catch (Exception e)
                    {
                        result.SetException(e);
                    }
                }
            })
            {
                IsBackground = true,
                Name = "reader",
            };
            workers[i].Start();
        }

        return workers;
    }
}
