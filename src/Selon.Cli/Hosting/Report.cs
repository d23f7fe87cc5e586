using Selon.Intake;

namespace Selon.Cli.Hosting;

/// <summary>Counts what was read and tells on standard error what was not.</summary>
internal sealed class Report(TextWriter errors, ProgressLine? progress = null)
{
    private int _read;
    private int _failed;

    public int ExitCode => _failed == 0 ? Hosting.ExitCode.Well : _read == 0 ? Hosting.ExitCode.NothingRead : Hosting.ExitCode.SomeNotRead;

    public void Read()
    {
        _read++;
        progress?.Step();
    }

    public void Failed(IntakeError error)
    {
        _failed++;
        Say(error.ToString());
    }

    /// <summary>A message that is no failure of an input.</summary>
    public void Say(string message)
    {
        progress?.Clear();
        errors.WriteLine("selon: " + message);
    }
}
