using System.Text;
using Selon.Text;

namespace Selon.Intake.Tests;

public sealed class JsonlTests
{
    [Fact]
    public void Fields_are_taken_and_the_text_stays_to_the_letter()
    {
        var line = """{"id":"a1","text":"Montbrun adopte son budget\r\n\r\n Le vote a eu lieu.\n","url":"https://x.example/1","outlet":"Le Courrier","byline":["A. Morel","P. Ferrand"],"published":"2024-03-12","language":"fr","mood":{"deep":[1,2]}}""";
        var article = Assert.Single(Read.Jsonl(line)).Value!;
        Assert.Equal("Montbrun adopte son budget\r\n\r\n Le vote a eu lieu.\n", article.Text);
        Assert.Equal(("a1", "https://x.example/1", "Le Courrier", "2024-03-12", PublishedBasis.Given, "fr"), (article.Id, article.Url, article.Outlet, article.Published, article.PublishedBasis, article.Language));
        Assert.Equal(["A. Morel", "P. Ferrand"], article.Byline);
        Assert.Equal("Montbrun adopte son budget", article.Title);
        Assert.Equal("Le vote a eu lieu.", article.Blocks[1].Span.Of(article.Text));
    }

    [Theory]
    [InlineData("{\"id\":\"x\"}", "no \"text\"")]
    [InlineData("{\"text\":null}", "no \"text\"")]
    [InlineData("{\"text\":\" \\n\"}", "\"text\" is empty")]
    [InlineData("{\"text\":12}", "\"text\" is not a string")]
    [InlineData("[1,2]", "not a JSON object")]
    [InlineData("\"texte\"", "not a JSON object")]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", "the field \"text\" stands twice")]
    [InlineData("{\"text\":\"a\"} {\"text\":\"b\"}", "not valid JSON at byte 14")]
    [InlineData("{\"text\":\"a", "not valid JSON at byte")]
    [InlineData("{\"text\":\"\\ud800\"}", "a string is not valid Unicode")]
    [InlineData("{\"text\":\"Un fait.\",\"published\":\"bientôt\"}", "\"published\" is not a date: bientôt")]
    public void A_bad_line_is_reported_and_the_rest_goes_on(string line, string reason)
    {
        var results = Read.Jsonl($"{{\"text\":\"Un fait.\"}}\n\n{line}\n{{\"text\":\"Un autre fait.\"}}");
        Assert.Equal(3, results.Count);
        Assert.True(results[0].IsRead && results[2].IsRead);
        var error = results[1].Error!;
        Assert.Equal(3, error.Line);
        Assert.StartsWith(reason, error.Reason, StringComparison.Ordinal);
        Assert.StartsWith("input.jsonl:3: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var line = "{\"x\":" + new string('[', 100_000) + new string(']', 100_000) + ",\"text\":\"a\"}";
        Assert.StartsWith("not valid JSON", Assert.Single(Read.Jsonl(line)).Error!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_over_the_limit_is_passed_over()
    {
        var results = Read.Jsonl($"{{\"text\":\"{new string('a', 300_000)}\"}}\n{{\"text\":\"Un fait.\"}}\n{{\"text\":\"{new string('b', 300_000)}\"}}", new IntakeOptions { MaxBytes = 100_000 });
        Assert.Equal([1, null, 3], results.Select(r => r.Error?.Line));
        Assert.Equal("Un fait.", results[1].Value!.Text);
    }

    [Fact]
    public void Invalid_UTF8_is_reported()
    {
        byte[] bytes = [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"text\":\"Un fait.\"}"u8];
        var results = new ArticleReader().Read(bytes, "input.jsonl").ToList();
        Assert.Equal([false, true], results.Select(r => r.IsRead));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Byte_order_marks_are_understood(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("{\"text\":\"Été.\"}\r\n{\"text\":\"Hiver.\"}\r\n")];
        Assert.Equal(["Été.", "Hiver."], new ArticleReader().Read(bytes, "-").Select(r => r.Value!.Text));
    }

    [Fact]
    public void Gzip_is_read_line_by_line() =>
        Assert.Equal(2, new ArticleReader().Read(Read.Gzip("{\"text\":\"Un.\"}\n{\"text\":\"Deux.\"}"u8.ToArray()), "input.jsonl.gz").Count());

    [Fact]
    public void The_kind_is_told_by_content_when_the_name_says_nothing()
    {
        Assert.Equal("Un.", Read.One("{\"text\":\"Un.\"}"u8.ToArray(), "-").Text);
        Assert.Equal("Montbrun adopte son budget", Read.One(Encoding.UTF8.GetBytes(Pages.Cluttered), "-").Title);
        Assert.Equal("{Un} texte.", Read.One("{Un} texte."u8.ToArray(), "-").Text);
    }

    [Fact]
    public void A_stream_is_read_only_as_far_as_asked()
    {
        using var endless = new EndlessLines();
        Assert.Equal(5, new ArticleReader().Read(endless, "endless.jsonl").Take(5).Count());
    }

    private sealed class EndlessLines : Stream
    {
        private static readonly byte[] Line = "{\"text\":\"Un fait parmi d'autres.\"}\n"u8.ToArray();
        private int at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++) buffer[offset + i] = Line[at++ % Line.Length];
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
