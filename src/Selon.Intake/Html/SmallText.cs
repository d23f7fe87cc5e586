using System.Text;
using AngleSharp.Dom;

namespace Selon.Intake.Html;

/// <summary>The text of an element that holds little.</summary>
internal static class SmallText
{
    /// <summary>White space squeezed; null when the element holds more than <paramref name="maxText"/> characters or <paramref name="maxNodes"/> nodes.</summary>
    public static string? Of(IElement element, int maxText, int maxNodes)
    {
        var text = new StringBuilder();
        var open = new Stack<INode>();
        open.Push(element);
        for (var count = 0; open.TryPop(out var node); count++)
        {
            if (count > maxNodes) return null;
            if (node is IText data)
            {
                // White space between tags is no text.
                var content = Squeeze.Text(data.Data.Length > maxText * 4 ? data.Data[..(maxText * 4)] : data.Data);
                if (content.Length == 0) continue;
                if (text.Length > 0) text.Append(' ');
                text.Append(content);
                if (text.Length > maxText) return null;
            }
            else if (node is IElement { LocalName: not ("script" or "style" or "svg" or "template") })
            {
                if (node.ChildNodes.Length > maxNodes) return null;
                for (var i = node.ChildNodes.Length - 1; i >= 0; i--) open.Push(node.ChildNodes[i]);
            }
        }

        return text.ToString();
    }
}
