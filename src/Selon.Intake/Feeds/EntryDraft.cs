using System.Collections.Immutable;
using System.Xml.Linq;
using Selon.Intake.Addresses;

namespace Selon.Intake.Feeds;

/// <summary>What the elements of one entry tell, gathered before it is known which of them counts.</summary>
internal sealed class EntryDraft
{
    private static readonly XName About = XName.Get("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private readonly Dictionary<string, (string Value, int Rank)> fields = new(StringComparer.Ordinal);
    private readonly List<string> authors = [];
    private int authorRank = int.MaxValue;

    public string? this[string field] => fields.TryGetValue(field, out var found) ? found.Value : null;

    public IReadOnlyList<string> Authors => authors;

    /// <summary>An identifier that is the article's address as well.</summary>
    public string? PermaLink { get; private set; }

    /// <param name="entry">An <c>item</c> or <c>entry</c>.</param>
    /// <param name="relativeTo">What relative addresses around the entry are meant from.</param>
    public static EntryDraft Of(XElement entry, WebAddress? relativeTo)
    {
        var draft = new EntryDraft();
        if (entry.Attribute(About)?.Value is { } about) draft.Note("id", about);
        if (entry.Attribute(XNamespace.Xml + "lang")?.Value is { } language) draft.Note("language", language);
        foreach (var element in entry.Elements())
        {
            draft.Take(element, ElementBase.Of(element, relativeTo));
        }

        return draft;
    }

    /// <summary>Takes what an element tells, if anything.</summary>
    public void Take(XElement element, WebAddress? relativeTo)
    {
        if (FeedVocabulary.Field(element.Name) is { } tells) Take(element, tells.Field, tells.Rank, relativeTo);
    }

    /// <summary>Notes what holds unless an element tells better.</summary>
    public void Note(string field, string? value) => Set(field, value, int.MaxValue);

    private void Take(XElement element, string field, int rank, WebAddress? relativeTo)
    {
        switch (field)
        {
            case "id":
                if (element.Attribute("isPermaLink")?.Value != "false" && element.Name.LocalName == "guid") PermaLink ??= element.Value;
                Set(field, element.Value.Trim(), rank);
                break;
            case "link":
                if (Link(element, out var weight) is { } link) Set(field, WebAddress.Read(link, relativeTo)?.Text, rank * 10 + weight);
                break;
            case "author":
                Author(Child(element, "name") ?? element.Value, rank);
                break;
            case "title":
                Set(field, IsLiteral(element) ? Html.Squeeze.Text(element.Value) : PlainMarkup.Read(Markup.Inside(element)), rank);
                break;
            case "content" or "summary":
                if (element.Attribute("src") is null && IsText(element)) Set(field, Text(element), rank);
                break;
            case "outlet":
                Set(field, PlainMarkup.Read(Child(element, "title") ?? element.Value), rank);
                break;
            default:
                Set(field, element.Value.Trim(), rank);
                break;
        }
    }

    private void Set(string field, string? value, int rank)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        if (!fields.TryGetValue(field, out var old) || rank < old.Rank) fields[field] = (value, rank);
    }

    /// <summary>Atom links have their address in an attribute; the one to the page itself counts, one to HTML first.</summary>
    private static string? Link(XElement element, out int weight)
    {
        weight = 0;
        if (element.Attribute("href")?.Value is not { } address) return element.Value;
        var type = element.Attribute("type")?.Value;
        weight = type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 0 : 5;
        return element.Attribute("rel")?.Value is null or "" or "alternate" ? address : null;
    }

    /// <summary>Adds an author.</summary>
    /// <param name="rank">How surely what is told is the author: what is told best counts alone.</param>
    public void Author(string? value, int rank = 0)
    {
        var name = AuthorName.Of(value);
        if (name is null || rank > authorRank) return;
        if (rank < authorRank) authors.Clear();
        authorRank = rank;
        if (!authors.Contains(name)) authors.Add(name);
    }

    private static string? Child(XElement element, string name)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName == name) return child.Value;
        }

        return null;
    }

    /// <summary>Atom says when a text is no markup.</summary>
    private static bool IsLiteral(XElement element) =>
        FeedVocabulary.Of(element.Name.NamespaceName) == "atom" && element.Attribute("type")?.Value is null or "text" or "text/plain" && !element.HasElements;

    private static bool IsText(XElement element) => element.Attribute("type")?.Value is not { } type
        || !type.Contains('/', StringComparison.Ordinal) || type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("html", StringComparison.Ordinal);

    private static string Text(XElement element) => IsLiteral(element)
        ? PlainParagraphs.ToHtml(element.Value) : Markup.Inside(element);
}
