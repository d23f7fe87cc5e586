namespace Selon.Intake.Tests;

/// <summary>Tests that run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>CPU time rather than wall time: a busy machine must not fail a test.</summary>
    internal static void AssertCpu(TimeSpan start, double seconds)
    {
        var used = Environment.CpuUsage.TotalTime - start;
        Assert.True(used < TimeSpan.FromSeconds(seconds), $"took {used} of CPU time");
    }
}
