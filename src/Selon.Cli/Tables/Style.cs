namespace Selon.Cli.Tables;

/// <summary>What a piece of text is; colours follow the terminal's own palette, so that dark and light both work.</summary>
internal enum Style
{
    Plain,
    Strong,
    Dim,
    Event,
    Statement,
    Alert,
    Trigger,
}

internal static class StyleCodes
{
    /// <summary>The SGR parameters of ECMA-48, empty for plain text.</summary>
    public static string Code(this Style style) => style switch
    {
        Style.Strong => "1",
        Style.Dim => "2",
        Style.Event => "1;33",
        Style.Statement => "1;36",
        Style.Alert => "1;35",
        Style.Trigger => "2;4",
        _ => "",
    };
}
