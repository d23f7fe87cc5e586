using AngleSharp.Dom;

namespace Selon.Intake.Html;

/// <summary>Bodies that a page carries as a template, which its script would put in their place: <c>&lt;script type="text/template"&gt;</c>.</summary>
internal static class TextTemplates
{
    private const int MaxTemplates = 20;

    /// <summary>Replaces the templates inside elements that are marked as an article's body by what they hold.</summary>
    /// <exception cref="IntakeException">A template is over a bound of <see cref="PageLimits"/>.</exception>
    public static void Unpack(PageElements page)
    {
        var templates = new List<IElement>();
        foreach (var script in page.Scripts)
        {
            if (script.Type is not { } type || !type.Equals("text/template", StringComparison.OrdinalIgnoreCase)) continue;
            if (script.ParentElement is { } parent && ClassHints.Of(parent, []).HasFlag(ClassHint.Body)) templates.Add(script);
            if (templates.Count == MaxTemplates) break;
        }

        foreach (var script in templates)
        {
            PageLimits.Check(script.TextContent);
            script.Insert(AdjacentPosition.AfterEnd, script.TextContent);
            script.Remove();
        }
    }
}
