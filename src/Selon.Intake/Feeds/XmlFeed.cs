using System.Xml;
using System.Xml.Linq;
using Selon.Intake.Addresses;

namespace Selon.Intake.Feeds;

/// <summary>RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0: entry after entry, so that those before a mistake in the XML are kept.</summary>
internal sealed class XmlFeed(string file, WebAddress? address)
{
    private readonly EntryBuilder entries = new();
    private readonly EntryDraft head = new();
    private readonly Stack<(int Depth, WebAddress? Address)> bases = new();

    public Feed Read(string xml)
    {
        IntakeError? error = null;
        try
        {
            using var reader = XmlInput.Open(xml);
            error = Walk(reader);
        }
        catch (XmlException e)
        {
            error = XmlInput.Error(file, e);
        }

        var title = head["title"];
        return new Feed
        {
            Title = title,
            Site = WebAddress.Read(head["link"]),
            Language = head["language"],
            Entries = [.. entries.Entries.Select(e => e with { Outlet = e.Outlet ?? title, Language = e.Language ?? head["language"] })],
            Error = error,
        };
    }

    private IntakeError? Walk(XmlReader reader)
    {
        reader.MoveToContent();
        if (reader.LocalName is not ("rss" or "RDF" or "feed" or "channel")) return new IntakeError(file, null, $"is XML but no feed: <{reader.LocalName[..Math.Min(reader.LocalName.Length, 40)]}>");
        if (reader.GetAttribute("xml:lang") is { } language) head.Note("language", language);
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element) reader.Read();
            else if (FeedVocabulary.Of(reader.NamespaceURI) is "rss" or "atom" && reader.LocalName is "item" or "entry") Entry(reader);
            else if (reader.LocalName is "rss" or "RDF" or "feed" or "channel") Enter(reader);
            else Head(reader);
            if (entries.IsFull) return new IntakeError(file, null, $"more than {EntryBuilder.MaxEntries} entries; the rest is left out");
        }

        return null;
    }

    private WebAddress? Around(XmlReader reader)
    {
        while (bases.TryPeek(out var top) && top.Depth >= reader.Depth) bases.Pop();
        return bases.TryPeek(out var around) ? around.Address : address;
    }

    private void Enter(XmlReader reader)
    {
        var around = Around(reader);
        if (reader.GetAttribute("xml:base") is { } own) bases.Push((reader.Depth, ElementBase.From(own, around)));
        reader.Read();
    }

    private void Entry(XmlReader reader)
    {
        var line = (reader as IXmlLineInfo)?.LineNumber;
        var around = Around(reader) ?? WebAddress.Read(head["link"]);
        var element = (XElement)XNode.ReadFrom(reader);
        around = ElementBase.Of(element, around);
        entries.Add(EntryDraft.Of(element, around), around, line);
    }

    private void Head(XmlReader reader)
    {
        var around = Around(reader);
        var element = (XElement)XNode.ReadFrom(reader);
        // Pictures and search fields of the feed have titles and links of their own, but inside their elements.
        if (FeedVocabulary.Field(element.Name) is { Field: "title" or "link" or "language" }) head.Take(element, ElementBase.Of(element, around));
    }
}
