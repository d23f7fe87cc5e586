using Selon.Intake.Blocks;
using Selon.Intake.Dates;
using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>The day that a page shows beside its headline, when its metadata tell none.</summary>
internal sealed class VisibleDate
{
    private const int Before = 6;
    private const int After = 14;
    private const int MaxLength = 200;

    /// <summary>A label of prose stands at its beginning: <c>This entry was posted on</c>.</summary>
    private const int MaxLabel = 60;

    private readonly PageTree tree;
    private readonly int container;
    private readonly bool dayFirst;
    private readonly int headline;
    private readonly int first;

    public VisibleDate(PageTree tree, int container, string? title, bool dayFirst)
    {
        (this.tree, this.container, this.dayFirst) = (tree, container, dayFirst);
        var segments = tree.Segments;
        headline = segments.FindIndex(s => title is not null && s.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        if (headline < 0) headline = segments.FindIndex(s => tree.Nodes[s.Node].Tag == "h1");
        first = Math.Max(0, segments.FindIndex(s => s.Node >= container));
        if (headline < 0) headline = first;
    }

    /// <summary>Index of that line among the segments.</summary>
    public int Headline => headline;

    /// <summary>Node of the headline, else of the article's first line.</summary>
    public int HeadlineNode => tree.Segments.Count == 0 ? 0 : tree.Segments[headline].Node;

    /// <summary>Below the headline, above it, or at the article's beginning.</summary>
    public string? Near(MarkedDates marked) => Within(marked, headline, headline + After) ?? Within(marked, headline - Before, headline) ?? Within(marked, first, first + 4);

    /// <summary>Below the text: <c>Publié le 3 mars 2018</c>.</summary>
    public string? AtEnd(MarkedDates marked)
    {
        var last = tree.Segments.FindLastIndex(s => s.Node >= container && s.Node < tree.Nodes[container].End);
        return Within(marked, last - 3, last + 8, atEnd: true);
    }

    private string? Within(MarkedDates marked, int from, int to, bool atEnd = false)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, tree.Segments.Count); i++)
        {
            var segment = tree.Segments[i];
            if (segment.Kind == BlockKind.Embed || (segment.Node > container && tree.IsInComments(segment.Node))) continue;
            var isLine = segment.Text.Length <= MaxLength && !segment.IsProse && !UnitShape.HoldsSentenceEnd(segment.Text);
            if (!isLine && !atEnd) continue;
            var shown = ShownDates.Read(isLine ? segment.Text : segment.Text.AsSpan(0, Math.Min(segment.Text.Length, MaxLabel)), dayFirst);
            if (shown.Published is not { } day || !(isLine || shown.IsLabelled)) continue;
            var date = EdtfDate.Day(day);
            if (shown.IsLabelled || !marked.IsOfChange(date)) return date;
        }

        return null;
    }
}
