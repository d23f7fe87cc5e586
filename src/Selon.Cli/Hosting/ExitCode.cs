namespace Selon.Cli.Hosting;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    public const int Well = 0;
    public const int NothingRead = 1;
    public const int WrongUsage = 2;
    public const int SomeNotRead = 3;

    /// <summary>Ended by Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
