using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Selon.Intake.Dates;

namespace Selon.Intake.Html;

/// <summary>When a page was first published and last changed, in its own local day; what is surer comes first.</summary>
internal static class DateFinder
{
    /// <summary>Days within which an article is changed as long as it is news.</summary>
    private const int MaxLateness = 30;

    public static string? Published(IHtmlDocument document, MetaTags meta, LinkedArticle linked, string? url)
    {
        var dayFirst = IsDayFirst(document);
        var (inData, inMeta) = (EdtfDate.Read(linked.Published, dayFirst), EdtfDate.Read(meta["published"], dayFirst));
        var told = inData is { Length: >= 10 } || inMeta is null ? inData : inMeta;
        var inAddress = InAddress(url);
        return told is not { Length: >= 10 } ? inAddress ?? told : IsOtherSideOfMidnight(told, inAddress) ? inAddress : told;
    }

    /// <summary>What was told, or the local day that the article's address names where a time in UTC falls on its neighbour.</summary>
    public static string? LocalDay(string? told, string? url) =>
        told is { Length: >= 10 } && InAddress(url) is { } inAddress && IsOtherSideOfMidnight(told, inAddress) ? inAddress : told;

    /// <summary>A time told in UTC may fall on the neighbour of the local day that the page's own address names.</summary>
    private static bool IsOtherSideOfMidnight(string told, string? inAddress) =>
        inAddress is not null && IsUtc(told) && Math.Abs(Day(told).DayNumber - Day(inAddress).DayNumber) == 1;

    private static bool IsUtc(string told) => told.EndsWith('Z') || told.EndsWith("+00:00", StringComparison.Ordinal);

    /// <summary>True when the day that the page shows is to be preferred to the one of its metadata.</summary>
    public static bool IsBetter(string shown, string told, string? modified)
    {
        if (told.Length < 10 || shown.Length < 10) return false;
        var days = Day(told).DayNumber - Day(shown).DayNumber;
        if (Math.Abs(days) == 1 && IsUtc(told)) return true;
        // Pages that give the time of the last change for both tell the first day in sight only.
        return days is > 0 and <= MaxLateness && told.Length > 10 && told == modified;
    }

    private static DateOnly Day(string edtf) => DateOnly.ParseExact(edtf.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string? Modified(IHtmlDocument document, MetaTags meta, LinkedArticle linked) =>
        EdtfDate.Read(linked.Modified, IsDayFirst(document)) ?? EdtfDate.Read(meta["modified"], IsDayFirst(document));

    /// <summary>False for pages in English and pages that do not tell: <c>03/04</c> is then the fourth of March.</summary>
    public static bool IsDayFirst(IHtmlDocument document) =>
        document.DocumentElement.GetAttribute("lang") is { } lang && (!lang.StartsWith("en", StringComparison.OrdinalIgnoreCase) || lang.StartsWith("en-GB", StringComparison.OrdinalIgnoreCase));

    /// <summary>A whole day in the path: <c>/2016/12/24/</c> or <c>2016-12-24</c>; a year and month alone are no day.</summary>
    private static string? InAddress(string? url)
    {
        if (url is null) return null;
        var path = url.AsSpan(Math.Max(0, url.IndexOf("//", StringComparison.Ordinal) + 2));
        for (var at = 0; at + 8 < path.Length; at++)
        {
            if (path[at] is not ('/' or '-' or '_')) continue;
            if (Compact(path[(at + 1)..]) is { } compact) return compact;
            if (WrittenDate.TryRead(path[(at + 1)..], dayFirst: true, out var day, out var length) && length >= 8 && day.Year >= 1994 && char.IsAsciiDigit(path[at + 4])) return EdtfDate.Day(day);
        }

        return null;
    }

    /// <summary><c>20161224/</c>.</summary>
    private static string? Compact(ReadOnlySpan<char> path)
    {
        if (path.Length < 9 || path[8] is not ('/' or '-' or '_') || path[..8].IndexOfAnyExceptInRange('0', '9') >= 0) return null;
        return path[..2] is "19" or "20" ? EdtfDate.Read(path[..8].ToString()) : null;
    }
}
