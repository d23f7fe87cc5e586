using System.Text;

namespace Selon.Intake.Html;

/// <summary>
/// The text of a page as its parser gets it: without comments, styles and the scripts that run, which hold nothing of an article and are half
/// of many pages. Found in the same scan that checks the bounds (<see cref="PageLimits"/>).
/// </summary>
internal sealed class PageSource
{
    private readonly string page;
    private readonly List<(int Start, int End)> left = [];
    private readonly List<(int Start, int End)> scripts = [];

    private PageSource(string page) => this.page = page;

    /// <summary>What is to be parsed.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Number of scripts.</summary>
    public int Scripts => scripts.Count;

    /// <exception cref="IntakeException">The page is over a bound.</exception>
    public static PageSource Read(string page)
    {
        var source = new PageSource(page);
        PageLimits.Check(page, source);
        source.Html = source.Without();
        return source;
    }

    /// <summary>The content of one script, also of one that is left out.</summary>
    public ReadOnlySpan<char> Script(int index) => page.AsSpan(scripts[index].Start, scripts[index].End - scripts[index].Start);

    /// <summary>Takes note of an element whose content is no markup.</summary>
    /// <param name="tag">Its opening tag without the bracket in front.</param>
    /// <param name="start">Where its content begins.</param>
    /// <param name="end">Where its content ends.</param>
    public void Raw(ReadOnlySpan<char> name, ReadOnlySpan<char> tag, int start, int end)
    {
        var isScript = name.Equals("script", StringComparison.OrdinalIgnoreCase);
        if (isScript) scripts.Add((start, end));
        else if (!name.Equals("style", StringComparison.OrdinalIgnoreCase)) return;
        if (isScript && (tag.Contains("json", StringComparison.OrdinalIgnoreCase) || tag.Contains("template", StringComparison.OrdinalIgnoreCase))) return;
        // A comment in a script may hold its closing tag: the parser is to decide.
        if (end > start && page.AsSpan(start, end - start).IndexOf("<!--") < 0) left.Add((start, end));
    }

    /// <summary>Takes note of a comment, marks included.</summary>
    public void Comment(int start, int end)
    {
        // Parsers end a comment at this mark, too.
        if (!page.AsSpan(start, end - start).Contains("--!>", StringComparison.Ordinal)) left.Add((start, end));
    }

    private string Without()
    {
        if (left.Count == 0) return page;
        var html = new StringBuilder(page.Length);
        var at = 0;
        foreach (var (start, end) in left)
        {
            html.Append(page, at, start - at);
            at = end;
        }

        return html.Append(page, at, page.Length - at).ToString();
    }
}
