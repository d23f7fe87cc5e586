using System.Globalization;

namespace Selon.Cli.Hosting;

/// <summary>What the table is drawn on.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Color">True when ANSI colours are wanted.</param>
internal readonly record struct Terminal(int Width, bool Color)
{
    /// <summary>Width when nobody tells.</summary>
    public const int DefaultWidth = 100;

    private const int MinWidth = 40;
    private const int MaxWidth = 400;

    /// <summary>
    /// Width: the option, COLUMNS, the terminal, 100. Colour: only on a terminal, never with --no-color, NO_COLOR
    /// (https://no-color.org) or a dumb terminal.
    /// </summary>
    public static Terminal For(string? outputFile, int? width, bool noColor)
    {
        var isTerminal = outputFile is null && !Console.IsOutputRedirected;
        var color = isTerminal && !noColor
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(Math.Clamp(width ?? FromEnvironment() ?? (isTerminal ? Console.WindowWidth : DefaultWidth), MinWidth, MaxWidth), color);
    }

    private static int? FromEnvironment() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : null;
}
