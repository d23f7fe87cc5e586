using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Selon.Intake.Feeds;

/// <summary>Markup inside the XML of a feed, as HTML.</summary>
internal static class Markup
{
    /// <summary>
    /// What an element holds as HTML: what was escaped, or the elements themselves, without their namespaces. The tree is walked without
    /// recursion, whatever its depth.
    /// </summary>
    public static string Inside(XElement element)
    {
        if (!element.HasElements) return element.Value;
        var html = new StringBuilder();
        XNode node = element;
        while (true)
        {
            if (node is XElement { FirstNode: { } first })
            {
                node = first;
            }
            else
            {
                while (node != element && node.NextNode is null)
                {
                    node = node.Parent!;
                    if (node != element) html.Append("</").Append(((XElement)node).Name.LocalName).Append('>');
                }

                if (node == element) return html.ToString();
                node = node.NextNode!;
            }

            if (node is XText text) html.Append(WebUtility.HtmlEncode(text.Value));
            else if (node is XElement inner) Open(html, inner);
        }
    }

    private static void Open(StringBuilder html, XElement element)
    {
        html.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration) html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        }

        html.Append('>');
        if (element.FirstNode is null && !IsVoid(element.Name.LocalName)) html.Append("</").Append(element.Name.LocalName).Append('>');
    }

    private static bool IsVoid(string name) => name is "br" or "img" or "hr" or "source" or "embed" or "wbr" or "col";
}
