using Selon.Intake.Decoding;
using Selon.Intake.Feeds;
using Selon.Intake.Warc;
using Selon.Text;

namespace Selon.Intake;

/// <summary>
/// Any input to what it holds for a dossier: articles, pages to fetch, feeds to watch. Immutable, safe to share between threads; never
/// throws for what an input holds.
/// </summary>
/// <remarks>Errors of the stream itself (<see cref="IOException"/>) pass through to the caller, who opened it.</remarks>
public sealed class IntakeReader(IntakeOptions? options = null)
{
    private readonly IntakeOptions options = options ?? new IntakeOptions();
    private readonly ArticleReader articles = new(options);

    /// <summary>What <paramref name="input"/> holds, read as it is asked for: archives and JSONL are never held as a whole.</summary>
    /// <param name="input">Left open; need not seek.</param>
    /// <param name="file">Name for errors and for telling the kind by its extension.</param>
    public IEnumerable<IntakeResult<IntakeItem>> Read(Stream input, string file)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(file);
        var start = InputStart.Of(input);
        return start.Kind(file, options.Kind) switch
        {
            InputKind.Warc => Archive(start.Stream, file),
            InputKind.Feed => Entries(start.Stream, file),
            InputKind.Opml => List(start.Stream, file),
            _ => Whole(start.Stream, file),
        };
    }

    /// <summary>True for inputs that are no article but hold or name several.</summary>
    internal static bool IsCollection(InputKind kind) => kind is InputKind.Feed or InputKind.Opml or InputKind.Warc;

    /// <summary>The articles alone; what would have to be fetched first is an error.</summary>
    internal IEnumerable<IntakeResult<Article>> Articles(Stream input, string file)
    {
        foreach (var result in Read(input, file))
        {
            if (!result.IsRead) yield return result.Error;
            else if (result.Value is IntakeItem.Whole whole) yield return whole.Article;
            else if (result.Value is IntakeItem.ToFetch page) yield return new IntakeError(file, page.Entry.Line, $"an entry without its full text: {page.Entry.Address}");
            else if (result.Value is IntakeItem.ToWatch feed) yield return new IntakeError(file, null, $"a feed to fetch: {feed.Feed.Address}");
        }
    }

    private IEnumerable<IntakeResult<IntakeItem>> Archive(Stream input, string file)
    {
        var reader = new WarcReader(input, file, options);
        var pages = new PageReader(options);
        foreach (var page in reader.Pages())
        {
            if (!page.IsRead) yield return page.Error;
            else yield return pages.Read(page.Value, file);
        }

        foreach (var (what, count) in reader.PassedOver.OrderBy(p => p.Key, StringComparer.Ordinal)) yield return new IntakeItem.PassedOver(what, count);
    }

    private IEnumerable<IntakeResult<IntakeItem>> Entries(Stream input, string file)
    {
        var feed = FeedReader.Read(input, file, options);
        foreach (var entry in feed.Entries) yield return FeedArticles.Item(entry, file, options);
        if (feed.Error is { } error) yield return error;
        else if (feed.Entries.IsEmpty) yield return new IntakeError(file, null, "the feed is empty");
    }

    private IEnumerable<IntakeResult<IntakeItem>> List(Stream input, string file)
    {
        var list = OpmlReader.Read(input, file, options);
        foreach (var feed in list.Feeds) yield return new IntakeItem.ToWatch(feed);
        if (list.Error is { } error) yield return error;
        else if (list.Feeds.IsEmpty) yield return new IntakeError(file, null, "the list names no feed");
    }

    private IEnumerable<IntakeResult<IntakeItem>> Whole(Stream input, string file)
    {
        foreach (var result in articles.Read(input, file))
        {
            if (result.IsRead) yield return new IntakeItem.Whole(result.Value);
            else yield return result.Error;
        }
    }
}
