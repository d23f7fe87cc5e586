using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Selon.Intake.Dates;

namespace Selon.Intake.Html;

/// <summary>When a page was first published and last changed, in its own local day; what is surer comes first.</summary>
internal static class DateFinder
{
    public static string? Published(IHtmlDocument document, MetaTags meta, LinkedArticle linked, string? url)
    {
        var dayFirst = !IsEnglish(document);
        return EdtfDate.Read(linked.Published, dayFirst)
            ?? EdtfDate.Read(meta["published"], dayFirst)
            ?? TimeElement(document, dayFirst)
            ?? InAddress(url);
    }

    public static string? Modified(IHtmlDocument document, MetaTags meta, LinkedArticle linked) =>
        EdtfDate.Read(linked.Modified, !IsEnglish(document)) ?? EdtfDate.Read(meta["modified"], !IsEnglish(document));

    private static bool IsEnglish(IHtmlDocument document) =>
        document.DocumentElement.GetAttribute("lang") is not { } lang || lang.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static string? TimeElement(IHtmlDocument document, bool dayFirst)
    {
        foreach (var element in document.GetElementsByTagName("time"))
        {
            if (EdtfDate.Read(element.GetAttribute("datetime"), dayFirst) is { } machine) return machine;
            var text = Squeeze.Text(element.TextContent);
            if (EdtfDate.Read(text, dayFirst) is { Length: >= 10 } written) return written;
        }

        return null;
    }

    /// <summary>A whole day in the path: <c>/2016/12/24/</c> or <c>2016-12-24</c>; a year and month alone are no day.</summary>
    private static string? InAddress(string? url)
    {
        if (url is null) return null;
        var path = url.AsSpan(Math.Max(0, url.IndexOf("//", StringComparison.Ordinal) + 2));
        for (var at = 0; at + 8 < path.Length; at++)
        {
            if (path[at] is not ('/' or '-' or '_')) continue;
            if (WrittenDate.TryRead(path[(at + 1)..], dayFirst: true, out var day, out var length) && length >= 8 && day.Year >= 1994 && char.IsAsciiDigit(path[at + 4])) return EdtfDate.Day(day);
        }

        return null;
    }
}
