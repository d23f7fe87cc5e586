using System.Collections.Frozen;
using AngleSharp.Dom;
using Selon.Intake.Data;

namespace Selon.Intake.Html;

/// <summary>The authors that elements beside the headline name: microdata, links, class words, lines such as <c>By Anna Morel</c>.</summary>
internal static class MarkedByline
{
    private const int MaxText = 120;
    private const int MaxInner = 24;
    private const int MaxCandidates = 500;

    /// <summary>Segments above and below the headline in which a line with a label is a byline.</summary>
    private const int Before = 4;
    private const int After = 10;

    /// <summary>True for words of authors, false for words of what else stands beside them.</summary>
    private static readonly FrozenDictionary<string, bool> Words = EmbeddedTable.Rows("byline-classes").ToFrozenDictionary(row => row[0], row => row[1] == "author", StringComparer.Ordinal);

    /// <param name="Rank">Surest first: 0 properties for machines, 1 class words, 2 links to an author's page.</param>
    private readonly record struct Candidate(List<string> Names, int Rank, int Node);

    /// <summary>Empty when the page names nobody.</summary>
    /// <param name="container">Node of the article.</param>
    /// <param name="headline">Index of the headline among the segments.</param>
    public static List<string> Find(PageTree tree, int container, int headline)
    {
        if (tree.Segments.Count == 0) return [];
        var candidates = Candidates(tree, container);
        var at = tree.Segments[headline].Node;
        for (var rank = 0; rank < 3; rank++)
        {
            if (rank == 1 && Labelled(tree, headline - Before, headline + After) is { Count: > 0 } labelled) return labelled;
            var found = candidates.FindIndex(c => c.Rank == rank && c.Node > at);
            if (found < 0) found = candidates.FindLastIndex(c => c.Rank == rank);
            if (found >= 0) return Beside(tree, candidates, found);
        }

        var last = tree.Segments.FindLastIndex(s => s.Node >= container && s.Node < tree.Nodes[container].End);
        return Labelled(tree, last - 3, last + 8);
    }

    private static List<Candidate> Candidates(PageTree tree, int container)
    {
        var nodes = tree.Nodes;
        var candidates = new List<Candidate>();
        var known = new Dictionary<string, bool?>(StringComparer.Ordinal);
        for (var i = 1; i < nodes.Length && candidates.Count < MaxCandidates; i++)
        {
            if (nodes[i].Hint.HasFlag(ClassHint.Embed) || (i > container && nodes[i].Hint.HasFlag(ClassHint.Comments) && nodes[i].IsDropped))
            {
                i = nodes[i].End - 1;
                continue;
            }

            var element = nodes[i].Element;
            if (element.Attributes.Length == 0) continue;
            var rank = Rank(element, known);
            if (rank < 0 || SmallText.Of(element, MaxText, MaxInner) is not { } text || BylineName.Read(text, isMarked: true) is not { Count: > 0 } names) continue;
            // What is marked inside tells the name better than what is around it.
            if (candidates.Count > 0 && nodes[candidates[^1].Node].End > i && candidates[^1].Rank >= rank) candidates.RemoveAt(candidates.Count - 1);
            candidates.Add(new Candidate(names, rank, i));
        }

        return candidates;
    }

    /// <summary>The names that stand in one line with the one found.</summary>
    private static List<string> Beside(PageTree tree, List<Candidate> candidates, int found)
    {
        var names = new List<string>();
        var parent = tree.Nodes[candidates[found].Node].Parent;
        for (var i = found; i < candidates.Count && names.Count < 5; i++)
        {
            if (candidates[i].Rank != candidates[found].Rank || tree.Nodes[candidates[i].Node].Parent != parent) break;
            foreach (var name in candidates[i].Names)
            {
                if (!names.Contains(name) && (i == found || name.Contains(' ', StringComparison.Ordinal))) names.Add(name);
            }
        }

        return names;
    }

    private static List<string> Labelled(PageTree tree, int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(tree.Segments.Count, to); i++)
        {
            var segment = tree.Segments[i];
            if (segment.IsProse || segment.Text.Length > MaxText || tree.Nodes[segment.Node].Tag == "h1" || tree.IsInComments(segment.Node)) continue;
            if (BylineName.Read(segment.Text, isMarked: false) is { Count: > 0 } names) return names;
        }

        return [];
    }

    private static int Rank(IElement element, Dictionary<string, bool?> known)
    {
        if (element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase)) return 0;
        if (element.GetAttribute("itemprop") is { } property && property.Contains("author", StringComparison.OrdinalIgnoreCase)) return 0;
        if (element.GetAttribute("class") is { Length: > 0 } classes && Tells(classes, known) is { } tells) return tells ? 1 : -1;
        return element.LocalName == "a" && element.GetAttribute("href") is { } address && IsAuthorPage(address) ? 2 : -1;
    }

    /// <summary><c>/author/anna-morel</c>: a folder of that name and a page in it.</summary>
    private static bool IsAuthorPage(string address)
    {
        foreach (var range in address.AsSpan().Split('/'))
        {
            var folder = address.AsSpan()[range];
            if (range.End.Value + 1 < address.Length && Words.TryGetValue(folder.ToString(), out var isAuthor) && isAuthor) return true;
        }

        return false;
    }

    /// <summary>Null when the words tell nothing.</summary>
    private static bool? Tells(string classes, Dictionary<string, bool?> known)
    {
        if (known.TryGetValue(classes, out var tells)) return tells;
        var words = new ClassWords(classes);
        while (words.Next())
        {
            if (!Words.TryGetValue(words.Word, out var isAuthor)) continue;
            tells = isAuthor && tells != false;
        }

        return known[classes] = tells;
    }
}
