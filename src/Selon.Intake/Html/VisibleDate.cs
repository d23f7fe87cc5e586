using Selon.Intake.Blocks;
using Selon.Intake.Dates;

namespace Selon.Intake.Html;

/// <summary>The day that a page shows beside its headline, when its metadata tell none.</summary>
internal static class VisibleDate
{
    private const int Before = 6;
    private const int After = 14;
    private const int MaxLength = 200;

    public static string? Find(PageTree tree, int container, string? title, bool dayFirst)
    {
        var segments = tree.Segments;
        var headline = segments.FindIndex(s => title is not null && s.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        if (headline < 0) headline = segments.FindIndex(s => tree.Nodes[s.Node].Tag == "h1");
        var first = segments.FindIndex(s => s.Node >= container);
        if (headline < 0) headline = first;
        return Within(segments, headline, headline + After, dayFirst) ?? Within(segments, headline - Before, headline, dayFirst)
            ?? Within(segments, first, first + 4, dayFirst) ?? AtEnd(tree, container, dayFirst);
    }

    /// <summary>Below the text: <c>Publié le 3 mars 2018</c>.</summary>
    private static string? AtEnd(PageTree tree, int container, bool dayFirst)
    {
        var last = tree.Segments.FindLastIndex(s => s.Node >= container && s.Node < tree.Nodes[container].End);
        return Within(tree.Segments, last - 3, last + 8, dayFirst);
    }

    private static string? Within(List<Segment> segments, int from, int to, bool dayFirst)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, segments.Count); i++)
        {
            var text = segments[i].Text;
            if (text.Length > MaxLength || segments[i].IsProse || UnitShape.HoldsSentenceEnd(text)) continue;
            if (WrittenDate.Find(text, MaxLength, dayFirst) is { } found && found.Day.Year >= 1994) return EdtfDate.Day(found.Day);
        }

        return null;
    }
}
