namespace Selon.Cli.Hosting;

/// <summary>Tells a closed pipe from other failures of writing.</summary>
internal static class BrokenPipe
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public static bool Is(Exception e) => e is IOException && e.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsNoData;
}
