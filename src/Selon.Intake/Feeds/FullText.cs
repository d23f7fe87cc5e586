using Selon.Intake.Data;

namespace Selon.Intake.Feeds;

/// <summary>Tells whether an entry holds the whole article or only its beginning (<c>feed-endings.tsv</c>).</summary>
internal static class FullText
{
    private const int MinContent = 200;
    private const int MinDescription = 1_000;
    private const int MaxEnding = 300;
    private static readonly List<string[]> Endings = EmbeddedTable.Rows("feed-endings");

    /// <summary>The HTML of the whole article; null when there is none.</summary>
    /// <param name="content">What the feed calls the content.</param>
    /// <param name="description">What it calls summary or description, which some feeds put the article into.</param>
    public static string? Of(string? content, string? description)
    {
        if (content is not null && IsWhole(content, MinContent, PlainMarkup.Read(description))) return content;
        return content is null && description is not null && HasParagraphs(description) && IsWhole(description, MinDescription, null) ? description : null;
    }

    /// <summary>True for a line that the publisher's program puts below every text.</summary>
    public static bool IsNotice(ReadOnlySpan<char> line) => Ends(line, "notice");

    private static bool IsWhole(string html, int minimum, string? summary)
    {
        var text = PlainMarkup.Read(html);
        if (text is null || text.Length < minimum || text.EndsWith('…') || text.EndsWith("[…]", StringComparison.Ordinal) || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[...]", StringComparison.Ordinal)) return false;
        if (summary is not null && text.Length < MinDescription && text.Length <= summary.Length) return false;
        return !EndsElsewhere(html);
    }

    /// <summary>Two paragraphs or more: a description of one is a summary, however long.</summary>
    private static bool HasParagraphs(string html)
    {
        var count = 0;
        foreach (var mark in (ReadOnlySpan<string>)["<p", "<br"])
        {
            for (var at = html.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0 && count < 2; at = html.IndexOf(mark, at + 2, StringComparison.OrdinalIgnoreCase)) count++;
        }

        return count >= 2;
    }

    private static bool EndsElsewhere(string html)
    {
        // The last link or paragraph, in its words: what stands behind the last few tags.
        var tail = html.AsSpan().TrimEnd();
        for (var count = 0; count < 6 && tail.LastIndexOf('<') is > 0 and var at; count++)
        {
            if (html.Length - at > 2_000) break;
            var words = PlainMarkup.Read(html[at..]);
            if (words is { Length: < MaxEnding } && Ends(words, "cut")) return true;
            tail = tail[..at];
        }

        return false;
    }

    private static bool Ends(ReadOnlySpan<char> line, string kind)
    {
        Span<char> lower = stackalloc char[MaxEnding];
        if (line.Length > MaxEnding) return false;
        var length = line.ToLowerInvariant(lower);
        lower[..length].Replace('’', '\'');
        ReadOnlySpan<char> key = lower[..length].TrimStart(" >»→[(");
        foreach (var row in Endings)
        {
            if (row[0] == kind && key.StartsWith(row[1], StringComparison.Ordinal) && (row[2] == "-" || key.Contains(row[2], StringComparison.Ordinal))) return true;
        }

        return false;
    }
}
