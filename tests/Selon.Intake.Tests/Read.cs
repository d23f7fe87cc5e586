using System.IO.Compression;
using System.Text;
using Selon.Text;

namespace Selon.Intake.Tests;

/// <summary>Short ways to read an input that a test holds.</summary>
internal static class Read
{
    public static Article One(byte[] bytes, string file = "input.txt", IntakeOptions? options = null)
    {
        var result = Assert.Single(new ArticleReader(options).Read(bytes, file));
        Assert.True(result.IsRead, result.Error?.ToString());
        return result.Value;
    }

    public static Article Text(string text, IntakeOptions? options = null) => One(Encoding.UTF8.GetBytes(text), "input.txt", options);

    public static Article Html(string html, IntakeOptions? options = null) => One(Encoding.UTF8.GetBytes(html), "page.html", options);

    public static string Error(byte[] bytes, string file = "input.txt", IntakeOptions? options = null)
    {
        var result = Assert.Single(new ArticleReader(options).Read(bytes, file));
        Assert.False(result.IsRead);
        return result.Error.Reason;
    }

    public static List<IntakeResult<Article>> Jsonl(string lines, IntakeOptions? options = null) =>
        [.. new ArticleReader(options).Read(Encoding.UTF8.GetBytes(lines), "input.jsonl")];

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>The words of the blocks of one kind.</summary>
    public static string[] Blocks(Article article, BlockKind kind) =>
        [.. article.Blocks.Where(b => b.Kind == kind).Select(b => b.Span.Of(article.Text))];
}
