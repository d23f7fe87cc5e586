using System.Net;
using System.Text;

namespace Selon.Intake.Feeds;

/// <summary>Text without markup as HTML.</summary>
internal static class PlainParagraphs
{
    public static string ToHtml(string text)
    {
        var html = new StringBuilder(text.Length + 64).Append("<p>");
        foreach (var line in text.AsSpan().Trim().EnumerateLines())
        {
            if (line.IsWhiteSpace()) html.Append("</p><p>");
            else html.Append(WebUtility.HtmlEncode(line.ToString())).Append('\n');
        }

        return html.Append("</p>").ToString();
    }
}
