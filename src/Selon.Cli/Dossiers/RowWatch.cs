using System.Globalization;
using Selon.Dossiers.Storage;

namespace Selon.Cli.Dossiers;

/// <summary>Tells the rows that are new since it was made, each once; those that cannot be delivered are told the next time.</summary>
internal sealed class RowWatch
{
    // Rows told at a time.
    private const int Batch = 200;

    private readonly IDossierStore _store;
    private readonly string? _key;
    private readonly RowQuery _query;
    private readonly AlertTarget _target;
    private long _last;

    public RowWatch(IDossierStore store, RowQuery query, AlertTarget target)
    {
        (_store, _target, _key) = (store, target, target.Address is { } address ? "alerts:" + address : null);
        _query = query with { Order = RowOrder.Arrival, Limit = Batch };
        // What an address did not take is told again, also by the next run.
        var told = _key is null ? null : store.Read(r => r.InputState(_key));
        _last = long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : Latest(store);
        Remember();
    }

    private static long Latest(IDossierStore store) => store.Read(r => r.Rows(new RowQuery { Order = RowOrder.LatestArrival, Limit = 1 }).Select(s => s.Number).FirstOrDefault());

    /// <summary>Delivers what is new. Why it could not, in words; null when it could.</summary>
    public string? Tell(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var rows = _store.Read(r => r.Rows(_query with { After = new RowCursor(_last, "") }).ToList());
            if (rows.Count == 0)
                return null;
            if (_target.Send([.. rows.Select(r => r.Json)], stop) is { } problem)
                return problem;
            _last = rows[^1].Number;
            Remember();
        }

        return null;
    }

    private void Remember()
    {
        if (_key is not null)
            _store.Write(w => w.SetInputState(_key, _last.ToString(CultureInfo.InvariantCulture)));
    }
}
