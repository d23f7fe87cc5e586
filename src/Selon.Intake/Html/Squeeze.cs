using System.Text;

namespace Selon.Intake.Html;

/// <summary>White space as a browser shows it.</summary>
internal static class Squeeze
{
    /// <summary>Runs of white space become one blank, those at both ends go; null gives the empty string.</summary>
    public static string Text(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var text = new StringBuilder(value.Length);
        var space = false;
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c)) space = true;
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF'))
            {
                if (space && text.Length > 0) text.Append(c is '\u00A0' ? "" : " ");
                space = false;
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
