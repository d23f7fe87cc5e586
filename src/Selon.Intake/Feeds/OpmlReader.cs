using System.Collections.Immutable;
using System.Xml;
using Selon.Intake.Addresses;
using Selon.Intake.Decoding;
using Selon.Intake.Html;

namespace Selon.Intake.Feeds;

/// <summary>OPML lists of feeds (1.0 and 2.0, outlines nested to any depth).</summary>
public static class OpmlReader
{
    private const int MaxFeeds = 50_000;
    private const int MaxFolders = 16;

    /// <summary>The feeds of a list; never throws for what it holds.</summary>
    /// <param name="input">Left open; need not seek; unpacked if it is gzip.</param>
    /// <param name="file">Name for errors.</param>
    /// <param name="options">Url (what relative addresses are meant from), Charset and MaxBytes count.</param>
    public static FeedList Read(Stream input, string file, IntakeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(file);
        options ??= new IntakeOptions();
        try
        {
            using var bytes = InputBytes.Open(input);
            return Read(ByteDecoder.Decode(bytes.ReadAll(options.MaxBytes), mayDeclare: true, options.Charset), file, options);
        }
        catch (IntakeException e)
        {
            return new FeedList { Error = new IntakeError(file, null, e.Message) };
        }
    }

    internal static FeedList Read(string xml, string file, IntakeOptions options)
    {
        var feeds = new Dictionary<string, FeedLink>(StringComparer.Ordinal);
        var (title, error) = (default(string), default(IntakeError));
        try
        {
            using var reader = XmlInput.Open(xml);
            reader.MoveToContent();
            if (reader.LocalName != "opml") error = new IntakeError(file, null, $"is XML but no OPML: <{reader.LocalName[..Math.Min(reader.LocalName.Length, 40)]}>");
            else title = Walk(reader, feeds, WebAddress.Read(options.Url));
        }
        catch (XmlException e)
        {
            error = XmlInput.Error(file, e);
        }

        return new FeedList { Title = title, Feeds = [.. feeds.Values], Error = error };
    }

    private static string? Walk(XmlReader reader, Dictionary<string, FeedLink> feeds, WebAddress? relativeTo)
    {
        string? title = null;
        var folders = new Stack<(int Depth, string Name)>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "title" && title is null)
            {
                title = reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? Squeeze.Text(reader.Value) : null;
            }
            else if (reader.LocalName == "outline")
            {
                while (folders.TryPeek(out var top) && top.Depth >= reader.Depth) folders.Pop();
                Outline(reader, feeds, folders, relativeTo);
            }
        }

        return title is { Length: > 0 } ? title : null;
    }

    private static void Outline(XmlReader reader, Dictionary<string, FeedLink> feeds, Stack<(int Depth, string Name)> folders, WebAddress? relativeTo)
    {
        var name = PlainMarkup.Read(Attribute(reader, "title")) ?? PlainMarkup.Read(Attribute(reader, "text"));
        var inside = folders.Reverse().Select(f => f.Name).ToImmutableArray();
        if (!reader.IsEmptyElement && folders.Count < MaxFolders && name is not null) folders.Push((reader.Depth, name));
        if (WebAddress.Read(Attribute(reader, "xmlUrl"), relativeTo) is not { } address || feeds.Count >= MaxFeeds) return;
        feeds.TryAdd(address.Text, new FeedLink(address, name, WebAddress.Read(Attribute(reader, "htmlUrl"), relativeTo), inside));
    }

    /// <summary>Programs write <c>xmlUrl</c>, <c>xmlurl</c> and <c>XMLURL</c>.</summary>
    private static string? Attribute(XmlReader reader, string name)
    {
        if (reader.GetAttribute(name) is { } exact) return exact;
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more && value is null; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) value = reader.Value;
        }

        reader.MoveToElement();
        return value;
    }
}
