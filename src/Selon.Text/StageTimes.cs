namespace Selon.Text;

/// <summary>The steps of the linguistic core in their order, as <c>Selon.Lab speed</c> tells them apart.</summary>
internal enum Stage
{
    Segment,
    Keys,
    Pos,
    Features,
    Lemmas,
    Parse,
    Names,
    Sentences,
    NamesAgain,
    Write,
}

/// <summary>
/// Adds up the processor time of each stage, in which other programs have no part; for one thread at a time. Without it
/// nothing is measured.
/// </summary>
internal sealed class StageTimes
{
    private readonly TimeSpan[] _times = new TimeSpan[Enum.GetValues<Stage>().Length];
    private TimeSpan _last;

    /// <summary>The time of a stage so far.</summary>
    public TimeSpan this[Stage stage] => _times[(int)stage];

    private static TimeSpan Now => Environment.CpuUsage.TotalTime;

    /// <summary>What passed since the last call belongs to no stage.</summary>
    public void Start() => _last = Now;

    /// <summary>Ends a stage that began where the one before ended.</summary>
    public void End(Stage stage)
    {
        var now = Now;
        _times[(int)stage] += now - _last;
        _last = now;
    }
}
