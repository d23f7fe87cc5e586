using System.Net;
using Selon.Intake.Html;

namespace Selon.Intake.Feeds;

/// <summary>The name in what a feed gives as author: <c>redaction@example.org (Anne Morel)</c>.</summary>
internal static class AuthorName
{
    private const int MaxName = 120;

    /// <summary>Null for an address alone and for names that name nobody.</summary>
    public static string? Of(string? value)
    {
        var name = Squeeze.Text(WebUtility.HtmlDecode(value));
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (name.Contains('@', StringComparison.Ordinal))
        {
            if (open < 0) return null;
            var close = name.IndexOf(')', open);
            name = name[(open + 1)..(close < 0 ? name.Length : close)];
        }

        name = name[BylineName.LabelLength(name)..].Trim();
        var isName = name.Length is > 1 and <= MaxName && !name.Contains('@', StringComparison.Ordinal) && !name.Contains("://", StringComparison.Ordinal) && !BylineName.IsNobody(name);
        return isName ? name : null;
    }
}
