using Selon.Intake.Html;
using Selon.Text;

namespace Selon.Intake.Feeds;

/// <summary>Entries to articles.</summary>
public static class FeedArticles
{
    /// <summary>
    /// The article of an entry that holds its whole text; the page to fetch (<see cref="IntakeItem.ToFetch"/>) of one that does not;
    /// an error for one that has neither text nor address.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="file">Name of its feed, for errors.</param>
    /// <param name="options">What is given here wins over what the entry says; Url is not read, as it is the feed's.</param>
    public static IntakeResult<IntakeItem> Item(FeedEntry entry, string file, IntakeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        options = (options ?? new IntakeOptions()) with { Url = null };
        try
        {
            if (entry.Content is { } content) return new IntakeItem.Whole(Article(entry, content, options));
        }
        catch (IntakeException) when (entry.Address is not null)
        {
            // Pictures, players, a table: the page may say more.
        }
        catch (IntakeException e)
        {
            return new IntakeError(file, entry.Line, $"entry {Name(entry)}: {e.Message}");
        }

        return entry.Address is not null ? new IntakeItem.ToFetch(entry) : new IntakeError(file, entry.Line, $"entry {Name(entry)}: neither text nor address");
    }

    private static Article Article(FeedEntry entry, string content, IntakeOptions options)
    {
        var parts = Page.Fragment(content);
        while (parts.Count > 0 && FullText.IsNotice(parts[^1].Text)) parts.RemoveAt(parts.Count - 1);
        if (parts.Count == 0) throw new IntakeException("no article text found");
        return (HtmlArticle.Lay(entry.Title, parts) with
        {
            Id = entry.Id,
            Url = entry.Address?.Text,
            Title = entry.Title,
            Outlet = entry.Outlet,
            Byline = entry.Authors,
            Published = entry.Published,
            PublishedBasis = PublishedBasis.Metadata,
            Modified = entry.Updated,
            PageLanguage = entry.Language,
        }).Complete(options);
    }

    private static string Name(FeedEntry entry)
    {
        var name = entry.Title ?? entry.Id;
        return $"\"{name[..Math.Min(name.Length, 60)]}\"";
    }
}
