namespace Selon.Intake.PlainText;

/// <summary>Marks that begin an item of a list: a bullet, a dash and a space, a number and a closing mark.</summary>
internal static class ListMark
{
    public static bool Starts(ReadOnlySpan<char> line) => IsBullet(line) || IsDash(line) || IsNumber(line);

    public static bool IsBullet(ReadOnlySpan<char> line) =>
        line.Length > 1 && (line[0] is '•' or '▪' or '◦' or '‣' or '■' or '●' or '►' || (line[0] is '*' or '+' && line[1] == ' '));

    public static bool IsDash(ReadOnlySpan<char> line) => line.Length > 2 && line[0] is '-' or '–' or '—' && char.IsWhiteSpace(line[1]);

    private static bool IsNumber(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && digits < 3 && char.IsAsciiDigit(line[digits])) digits++;
        return digits is 1 or 2 && digits + 1 < line.Length && line[digits] is '.' or ')' or '°' && char.IsWhiteSpace(line[digits + 1]);
    }
}
