using System.Xml.Linq;
using Selon.Intake.Addresses;

namespace Selon.Intake.Feeds;

/// <summary>What relative addresses inside an element are meant from (<c>xml:base</c>).</summary>
internal static class ElementBase
{
    /// <param name="element">Its own attribute counts; what is around it is in <paramref name="outer"/>.</param>
    /// <param name="outer">What addresses around the element are meant from.</param>
    public static WebAddress? Of(XElement element, WebAddress? outer) => From(element.Attribute(XNamespace.Xml + "base")?.Value, outer);

    public static WebAddress? From(string? attribute, WebAddress? outer) => attribute is null ? outer : WebAddress.Read(attribute, outer) ?? outer;
}
