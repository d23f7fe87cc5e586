using Selon.Intake.Dates;
using Selon.Intake.Decoding;
using Selon.Intake.Html;
using Selon.Intake.Jsonl;
using Selon.Intake.Markdown;
using Selon.Intake.PlainText;
using Selon.Text;

namespace Selon.Intake;

/// <summary>Bytes to articles. Immutable, safe to share between threads; never throws for what an input holds.</summary>
/// <remarks>Errors of the stream itself (<see cref="IOException"/>) pass through to the caller, who opened it.</remarks>
public sealed class ArticleReader
{
    private readonly IntakeOptions options;

    public ArticleReader(IntakeOptions? options = null) => this.options = options ?? new IntakeOptions();

    /// <summary>
    /// The articles of <paramref name="input"/>, read as they are asked for: a JSONL input is never held as a whole.
    /// A gzip stream is read as its content whatever its name. Of a feed the entries that hold their article, of an archive its pages.
    /// </summary>
    /// <param name="input">Left open; need not seek.</param>
    /// <param name="file">Name for errors and for telling the kind by its extension (<c>-</c> for standard input).</param>
    public IEnumerable<IntakeResult<Article>> Read(Stream input, string file)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(file);
        var start = InputStart.Of(input);
        return IntakeReader.IsCollection(start.Kind(file, options.Kind))
            ? new IntakeReader(options).Articles(start.Stream, file)
            : InputItems.Read(start.Stream, file, options, One, line => FromJson(line, options));
    }

    /// <inheritdoc cref="Read(Stream, string)"/>
    public IEnumerable<IntakeResult<Article>> Read(byte[] input, string file) => Read(new MemoryStream(input, writable: false), file);

    /// <summary>As <see cref="Read(Stream, string)"/>, for plain text and JSONL, with the places that the article's text has in its file.</summary>
    public IEnumerable<IntakeResult<SourcedArticle>> ReadSourced(Stream input, string file)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(file);
        return InputItems.Read(input, file, options, Sourced, Kept);
    }

    private SourcedArticle Kept(JsonLine line)
    {
        var article = FromJson(line, options);
        return new SourcedArticle(article, article.Text, []);
    }

    private SourcedArticle Sourced(byte[] bytes, InputKind kind)
    {
        var raw = ByteDecoder.Decode(bytes, mayDeclare: false);
        var article = One(bytes, kind);
        return new SourcedArticle(article, raw, raw == article.Text ? [] : TextLayout.Origins(raw, article.Text));
    }

    private Article One(byte[] bytes, InputKind kind)
    {
        var raw = ByteDecoder.Decode(bytes, mayDeclare: kind == InputKind.Html, options.Charset);
        if (kind == InputKind.Html) return HtmlArticle.Read(raw, options);
        if (kind == InputKind.Markdown) return MarkdownArticle.Read(raw, options);
        var text = TextLayout.Normalize(raw);
        if (text.Length == 0) throw new IntakeException("is empty");
        return new ArticleDraft { Text = text }.Complete(options);
    }

    private static Article FromJson(JsonLine line, IntakeOptions options)
    {
        var text = line["text"] ?? throw new IntakeException("no \"text\"");
        if (string.IsNullOrWhiteSpace(text)) throw new IntakeException("\"text\" is empty");
        string? published = null;
        if (options.Published is null && line["published"] is { Length: > 0 } told)
            published = EdtfDate.Read(told) ?? throw new IntakeException($"\"published\" is not a date: {told[..Math.Min(told.Length, 60)]}");
        return new ArticleDraft
        {
            Id = Present(line["id"]),
            Url = Present(line["url"]),
            Title = Present(line["title"]),
            Outlet = Present(line["outlet"]),
            Byline = [.. line.Byline],
            Published = published,
            PublishedBasis = PublishedBasis.Given,
            Language = line["language"],
            Text = text,
        }.Complete(options);
    }

    private static string? Present(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
