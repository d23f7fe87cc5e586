using AngleSharp.Dom;
using Selon.Intake.Dates;

namespace Selon.Intake.Html;

/// <summary>The dates that elements of the page are marked with: <c>time</c>, microdata, RDFa, microformats, class words.</summary>
internal sealed class MarkedDates
{
    private const int MaxCandidates = 2_000;
    private const int MaxText = 120;

    private const int MaxLine = 240;

    /// <summary>Elements looked at for the text of one: those that show a date are small.</summary>
    private const int MaxInner = 24;

    private readonly PageTree tree;
    private readonly bool dayFirst;
    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<string, DateMark> known = new(StringComparer.Ordinal);

    /// <summary>So many of one shape make a list, whatever their days.</summary>
    private const int MaxAlike = 3;

    private MarkedDates(PageTree tree, bool dayFirst) => (this.tree, this.dayFirst) = (tree, dayFirst);

    /// <param name="Rank">Surest first: 0 properties for machines, 1 class or label, 2 a time element, 3 a class word for dates of any kind.</param>
    /// <param name="Shape">Tag and classes of the element and those around it: the entries of a list of articles share theirs.</param>
    private readonly record struct Candidate(string Date, int Rank, int Node, string Shape, bool IsModified, bool IsAside);

    /// <summary>Comments and posts from elsewhere are left out.</summary>
    /// <param name="container">Node of the article: what is named after comments before it are headers of opinion pieces.</param>
    public static MarkedDates Of(PageTree tree, int container, bool dayFirst)
    {
        var dates = new MarkedDates(tree, dayFirst);
        var nodes = tree.Nodes;
        for (var i = 1; i < nodes.Length && dates.candidates.Count < MaxCandidates; i++)
        {
            var leaves = nodes[i].Hint.HasFlag(ClassHint.Embed) || (i > container && nodes[i].Hint.HasFlag(ClassHint.Comments) && nodes[i].IsDropped);
            if (leaves) i = nodes[i].End - 1;
            else dates.Look(i);
        }

        return dates;
    }

    /// <summary>The day of publication that stands alone in its kind; null when there is none.</summary>
    /// <param name="headline">Node of the headline: what stands below it comes first.</param>
    /// <param name="maxRank">Of the evidence, see <see cref="Candidate"/>.</param>
    public string? Published(int headline, int maxRank)
    {
        var lists = Lists();
        for (var rank = 0; rank <= maxRank; rank++)
        {
            if (Nearest(headline, c => c.Rank == rank && !c.IsModified && !c.IsAside && !lists.Contains(c.Shape)) is { } date) return date;
        }

        return null;
    }

    /// <summary>Any day of publication, also of a list; what a page without better evidence has.</summary>
    public string? AnyPublished(int headline) => Nearest(headline, c => !c.IsModified && c.Rank < 3);

    /// <summary>True for a day that is marked as one of a change.</summary>
    public bool IsOfChange(string day) => candidates.Exists(c => c.IsModified && c.Date.StartsWith(day, StringComparison.Ordinal));

    public string? Modified(int headline) => Nearest(headline, c => c.IsModified && !c.IsAside);

    private string? Nearest(int headline, Predicate<Candidate> takes)
    {
        Candidate? found = null;
        foreach (var candidate in candidates)
        {
            if (!takes(candidate)) continue;
            found = candidate;
            if (candidate.Node > headline) break;
        }

        return found is { } nearest ? WithTime(nearest) : null;
    }

    /// <summary>The date of an element inside that tells the time of that day too.</summary>
    private string WithTime(Candidate of)
    {
        foreach (var inner in candidates)
        {
            if (inner.Node >= of.Node && inner.Node < tree.Nodes[of.Node].End && inner.Date.Length > of.Date.Length && inner.Date.StartsWith(of.Date, StringComparison.Ordinal)) return inner.Date;
        }

        return of.Date;
    }

    /// <summary>Shapes of more than one day, or of many elements.</summary>
    private HashSet<string> Lists()
    {
        var first = new Dictionary<string, (string Date, int Count)>(StringComparer.Ordinal);
        var lists = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var (date, count) = first.GetValueOrDefault(candidate.Shape, (candidate.Date, 0));
            first[candidate.Shape] = (date, count + 1);
            if (count + 1 >= MaxAlike || !candidate.Date.AsSpan(0, 10).SequenceEqual(date.AsSpan(0, 10))) lists.Add(candidate.Shape);
        }

        return lists;
    }

    private void Look(int index)
    {
        ref readonly var node = ref tree.Nodes[index];
        // Those are read with the others of their kind.
        if (node.Tag is "meta" or "link") return;
        var element = node.Element;
        if (element.Attributes.Length == 0 && node.Tag != "time") return;
        var properties = DateMarks.OfProperties(element);
        var isTime = node.Tag == "time";
        var classes = DateMarks.OfClasses(element, known);
        if (properties == DateMark.None && classes == DateMark.None && !isTime && node.Tag != "abbr") return;
        var told = EdtfDate.Read(element.GetAttribute("content"), dayFirst) ?? EdtfDate.Read(element.GetAttribute("datetime"), dayFirst);
        if (told is { Length: < 10 }) told = null;
        var text = SmallText.Of(element, MaxText, MaxInner);
        if (told is null && node.Tag == "abbr") told = EdtfDate.Read(element.GetAttribute("title"), dayFirst);
        if (told is null && text is null) return;
        var shown = ShownDates.Read(text, dayFirst);
        if (told is null && shown.Published is null && shown.Modified is null) return;
        var label = shown.IsLabelled ? DateMark.Published : shown.Modified is not null && shown.Published is null ? DateMark.Modified : Before(element, text);
        var mark = properties != DateMark.None ? properties : label != DateMark.None ? label : classes;
        if (mark == DateMark.Other) return;
        var rank = properties != DateMark.None ? 0 : mark is DateMark.Published ? 1 : isTime || node.Tag == "abbr" ? 2 : 3;
        var isModified = mark == DateMark.Modified;
        var day = isModified ? shown.Modified ?? shown.Published : shown.Published;
        if ((told ?? (day is { } d ? EdtfDate.Day(d) : null)) is not { Length: >= 10 } date) return;
        candidates.Add(new Candidate(date, rank, index, Shape(element), isModified, IsAside(index)));
    }

    /// <summary>True in what surrounds the article; a line of its own, such as one below the headline, surrounds nothing.</summary>
    private bool IsAside(int node)
    {
        var root = -1;
        for (var at = node; at > 0 && tree.Nodes[at].IsDropped; at = tree.Nodes[at].Parent) root = at;
        return root > 0 && SmallText.Of(tree.Nodes[root].Element, MaxLine, MaxInner * 2) is null;
    }

    /// <summary>The label in front of an element, in the text of its parent.</summary>
    private static DateMark Before(IElement element, string? text)
    {
        if (string.IsNullOrEmpty(text) || element.ParentElement is not { } parent || SmallText.Of(parent, MaxText * 2, MaxInner) is not { } around) return DateMark.None;
        var at = around.IndexOf(text, StringComparison.Ordinal);
        return at <= 0 ? DateMark.None : DateMarks.OfLabel(around.AsSpan(0, at));
    }

    private static string Shape(IElement element)
    {
        var shape = "";
        var at = element;
        for (var steps = 0; steps < 3 && at is not null; steps++, at = at.ParentElement)
        {
            var classes = at.GetAttribute("class") ?? "";
            shape += $"{at.LocalName}.{classes[..Math.Min(classes.Length, 80)]}/";
        }

        return shape;
    }
}
