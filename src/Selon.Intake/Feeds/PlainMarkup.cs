using System.Text;
using AngleSharp.Dom;
using Selon.Intake.Html;

namespace Selon.Intake.Feeds;

/// <summary>The words of a small piece of HTML, such as a title or a summary.</summary>
internal static class PlainMarkup
{
    private const int MaxLength = 1024 * 1024;

    /// <summary>Null when nothing is left. What looks like no markup is taken as it stands.</summary>
    public static string? Read(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return null;
        var text = html.AsSpan().IndexOfAny('<', '&') < 0 ? Squeeze.Text(html) : Words(html);
        return text.Length == 0 ? null : text;
    }

    private static string Words(string html)
    {
        try
        {
            if (html.Length > MaxLength) return "";
            PageLimits.Check(html);
        }
        catch (IntakeException)
        {
            return "";
        }

        using var document = PageParser.Parse("<!DOCTYPE html><body>" + html);
        var text = new StringBuilder();
        INode? node = document.Body;
        var open = new Stack<(INodeList Nodes, int Next)>();
        if (node is not null) open.Push((node.ChildNodes, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Nodes.Length) continue;
            open.Push((top.Nodes, top.Next + 1));
            node = top.Nodes[top.Next];
            if (node is IText words) text.Append(words.Data);
            else if (node is IElement element && element.LocalName is not ("script" or "style"))
            {
                // Paragraphs and breaks part words.
                if (PageTree.IsBreak(element.LocalName)) text.Append(' ');
                open.Push((element.ChildNodes, 0));
            }
        }

        return Squeeze.Text(text.ToString());
    }
}
