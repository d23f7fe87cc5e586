using System.Text.Json;
using Selon.Intake.Addresses;

namespace Selon.Intake.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal sealed class JsonFeed(string file, WebAddress? address)
{
    private readonly EntryBuilder entries = new();

    public Feed Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return new Feed { Error = new IntakeError(file, (int?)(e.LineNumber + 1), $"not valid JSON at byte {e.BytePositionInLine + 1} of the line") };
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return new Feed { Error = new IntakeError(file, null, "a string is not valid Unicode") };
        }
    }

    private Feed Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            return new Feed { Error = new IntakeError(file, null, "is JSON but no feed: no \"items\"") };
        var own = WebAddress.Read(Text(root, "feed_url")) ?? address;
        var (title, language) = (PlainMarkup.Read(Text(root, "title")), Text(root, "language"));
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object) entries.Add(Draft(item, own, language), own, null);
        }

        return new Feed
        {
            Title = title,
            Site = WebAddress.Read(Text(root, "home_page_url"), own),
            Language = language,
            Entries = [.. entries.Entries.Select(e => e with { Outlet = e.Outlet ?? title })],
            Error = entries.IsFull ? new IntakeError(file, null, $"more than {EntryBuilder.MaxEntries} entries; the rest is left out") : null,
        };
    }

    private static EntryDraft Draft(JsonElement item, WebAddress? own, string? language)
    {
        var draft = new EntryDraft();
        var html = Text(item, "content_html");
        draft.Note("id", Text(item, "id"));
        // An entry that points elsewhere (external_url) still has its own page.
        draft.Note("link", WebAddress.Read(Text(item, "url"), own)?.Text ?? WebAddress.Read(Text(item, "external_url"), own)?.Text);
        draft.Note("title", Html.Squeeze.Text(Text(item, "title")));
        draft.Note("published", Text(item, "date_published"));
        draft.Note("updated", Text(item, "date_modified"));
        draft.Note("content", html ?? (Text(item, "content_text") is { } text ? PlainParagraphs.ToHtml(text) : null));
        draft.Note("summary", Text(item, "summary") is { } summary ? PlainParagraphs.ToHtml(summary) : null);
        draft.Note("language", Text(item, "language") ?? language);
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
        {
            foreach (var author in authors.EnumerateArray()) draft.Author(Text(author, "name"));
        }
        else if (item.TryGetProperty("author", out var author))
        {
            draft.Author(Text(author, "name"));
        }

        return draft;
    }

    private static string? Text(JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
