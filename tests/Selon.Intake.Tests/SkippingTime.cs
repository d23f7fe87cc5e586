namespace Selon.Intake.Tests;

/// <summary>A clock that goes on only by being waited for: every wait of less than a time limit ends at once, the clock moved on by it.</summary>
internal sealed class SkippingTime(TimeSpan limit) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = new(2024, 3, 14, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= limit || dueTime < TimeSpan.Zero) return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (gate) now += dueTime;
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
