using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Selon.Intake.Html;

/// <summary>The elements of a page that its metadata are read from, found in one walk, in document order.</summary>
internal sealed class PageElements
{
    private readonly List<IElement> metas = [];
    private readonly List<IElement> headings = [];
    private readonly List<IHtmlScriptElement> scripts = [];

    /// <summary><c>meta</c> and <c>link</c>.</summary>
    public IReadOnlyList<IElement> Metas => metas;

    /// <summary><c>h1</c> to <c>h3</c>.</summary>
    public IReadOnlyList<IElement> Headings => headings;

    public IReadOnlyList<IHtmlScriptElement> Scripts => scripts;

    /// <summary>Text of the page's <c>title</c>, white space squeezed; empty when there is none.</summary>
    public string Title { get; private set; } = "";

    public static PageElements Of(IHtmlDocument document)
    {
        var found = new PageElements();
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((document.ChildNodes, 0));
        while (open.TryPop(out var top))
        {
            // The rest of this level waits while a child's own level is walked.
            for (var i = top.Next; i < top.Nodes.Length; i++)
            {
                if (top.Nodes[i] is not IElement element) continue;
                found.Take(element);
                if (element.ChildNodes.Length == 0) continue;
                open.Push((top.Nodes, i + 1));
                open.Push((element.ChildNodes, 0));
                break;
            }
        }

        return found;
    }

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta" or "link":
                metas.Add(element);
                break;
            case "h1" or "h2" or "h3":
                headings.Add(element);
                break;
            case "script" when element is IHtmlScriptElement script:
                scripts.Add(script);
                break;
            case "title" when Title.Length == 0 && element is IHtmlTitleElement:
                Title = Squeeze.Text(element.TextContent);
                break;
        }
    }
}
