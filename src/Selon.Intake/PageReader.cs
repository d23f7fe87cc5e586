using Selon.Intake.Addresses;
using Selon.Intake.Decoding;
using Selon.Intake.Feeds;
using Selon.Intake.Html;
using Selon.Intake.Warc;
using Selon.Text;

namespace Selon.Intake;

/// <summary>Fetched pages to articles. Immutable, safe to share between threads; never throws for what a page holds.</summary>
public sealed class PageReader(IntakeOptions? options = null)
{
    private readonly IntakeOptions options = options ?? new IntakeOptions();

    /// <summary>The article of a page.</summary>
    /// <param name="page">The page's bytes, unpacked.</param>
    /// <param name="address">Where the page was got from, after redirects.</param>
    /// <param name="charset">The one that the server told; null when it told none.</param>
    /// <param name="told">What a feed tells of the page, which fills in where the page itself says nothing.</param>
    public IntakeResult<Article> Read(ReadOnlySpan<byte> page, WebAddress address, string? charset = null, FeedEntry? told = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (page.Length > options.MaxBytes) return new IntakeError(address.Text, null, InputBytes.TooLarge(options.MaxBytes).Message);
        try
        {
            if (page.IsEmpty) throw new IntakeException("is empty");
            var own = options with { Url = address.Text };
            var draft = HtmlArticle.Draft(ByteDecoder.Decode(page, mayDeclare: true, charset ?? options.Charset), own);
            return (told is null ? draft : With(draft, told)).Complete(own with { Url = null });
        }
        catch (IntakeException e)
        {
            return new IntakeError(address.Text, null, e.Message);
        }
    }

    /// <summary>The article of a page out of an archive; an error has the archive's name and the record's place.</summary>
    /// <param name="page">The page.</param>
    /// <param name="file">Name of the archive.</param>
    public IntakeResult<IntakeItem> Read(ArchivedPage page, string file)
    {
        ArgumentNullException.ThrowIfNull(page);
        var result = Read(page.Content.Span, page.Address, page.Charset);
        return result.IsRead ? new IntakeItem.Whole(result.Value, page.Captured) : new IntakeError(file, null, $"{page.Address.Text}: {result.Error.Reason}") { Offset = page.Offset };
    }

    private static ArticleDraft With(ArticleDraft draft, FeedEntry told)
    {
        // A day that the page only shows may be another one's; the feed names its article.
        var isTold = told.Published is not null && (draft.Published is null || draft.PublishedBasis == PublishedBasis.Text);
        return draft with
        {
            Title = draft.Title ?? told.Title,
            Outlet = draft.Outlet ?? told.Outlet,
            Byline = draft.Byline.IsEmpty ? told.Authors : draft.Byline,
            Published = isTold ? told.Published : draft.Published,
            PublishedBasis = isTold ? PublishedBasis.Metadata : draft.PublishedBasis,
            Modified = draft.Modified ?? told.Updated,
            PageLanguage = draft.PageLanguage ?? told.Language,
        };
    }
}
