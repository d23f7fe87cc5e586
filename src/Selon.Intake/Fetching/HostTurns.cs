using System.Collections.Concurrent;

namespace Selon.Intake.Fetching;

/// <summary>One request at a time to each host, with a pause behind each.</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private const int MaxHosts = 10_000;
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.Ordinal);

    /// <summary>Waits for the host's turn.</summary>
    /// <returns>The turn, to be ended; null when the host asks to wait longer than <paramref name="longest"/>.</returns>
    public async Task<Turn?> Take(string name, TimeSpan longest, CancellationToken stop)
    {
        var host = hosts.GetOrAdd(name, _ => new Host());
        await host.Gate.WaitAsync(stop).ConfigureAwait(false);
        var wait = host.Next - time.GetUtcNow();
        if (wait > longest)
        {
            host.Gate.Release();
            return null;
        }

        try
        {
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, stop).ConfigureAwait(false);
            return new Turn(this, host);
        }
        catch
        {
            host.Gate.Release();
            throw;
        }
    }

    /// <summary>When a host may be asked again.</summary>
    public DateTimeOffset Next(string name) => hosts.TryGetValue(name, out var host) ? host.Next : default;

    private DateTimeOffset Now => time.GetUtcNow();

    private void Forget()
    {
        if (hosts.Count <= MaxHosts) return;
        var now = time.GetUtcNow();
        foreach (var (name, host) in hosts)
        {
            if (host.Next < now && host.Gate.CurrentCount == 1) hosts.TryRemove(name, out _);
        }
    }

    internal sealed class Turn(HostTurns turns, Host host)
    {
        /// <summary>Lets the next request go after <paramref name="pause"/>, or when the host asked for it, whichever is later.</summary>
        public void End(TimeSpan pause, DateTimeOffset? notBefore = null)
        {
            var next = turns.Now + pause;
            host.Next = notBefore > next ? notBefore.Value : next;
            host.Gate.Release();
            turns.Forget();
        }
    }

    internal sealed class Host
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public DateTimeOffset Next { get; set; }
    }
}
