using System.IO.Compression;
using System.Text;
using Selon.Intake.Warc;

namespace Selon.Intake.Tests;

public sealed class WarcTests
{
    private const string Page = $"<html><head><title>Le budget de Montbrun</title></head><body><article><h1>Le budget de Montbrun</h1><p>{Pages.Prose}</p><p>{Pages.MoreProse}</p></article></body></html>";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Record(string type, byte[] block, string fields = "", long? length = null) =>
        [.. Bytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://c.example/{type}\r\nWARC-Date: 2024-03-14T09:00:00Z\r\n{fields}Content-Length: {length ?? block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Http(byte[] body, string fields = "Content-Type: text/html; charset=utf-8\r\n", int status = 200) => [.. Bytes($"HTTP/1.1 {status} OK\r\n{fields}\r\n"), .. body];

    private static byte[] Response(string fields = "") => Record("response", Http(Bytes(Page)), fields);

    private static byte[] Gzipped(params byte[][] records) => [.. records.SelectMany(Read.Gzip)];

    private static (List<IntakeResult<ArchivedPage>> Results, WarcReader Reader) ReadPages(byte[] archive, IntakeOptions? options = null)
    {
        var reader = new WarcReader(new MemoryStream(archive), "a.warc", options);
        return ([.. reader.Pages()], reader);
    }

    private static string Text(IntakeResult<ArchivedPage> page) => Encoding.UTF8.GetString(page.Value!.Content.Span);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_of_mixed_records_are_articles_and_the_rest_is_counted(bool packed)
    {
        byte[][] records =
        [
            Record("warcinfo", Bytes("software: x\r\n")), Record("request", Bytes("GET / HTTP/1.1\r\n\r\n")), Response(), Record("revisit", Http([])), Record("metadata", Bytes("a: b")),
            Record("resource", Bytes(Page), "Content-Type: text/html\r\n"), Record("response", Http([1, 2, 3], "Content-Type: image/png\r\n")), Record("response", Http(Bytes(Page), status: 404)), Record("revisit", []),
        ];
        var archive = packed ? Gzipped(records) : [.. records.SelectMany(r => r)];
        var items = new IntakeReader().Read(new MemoryStream(archive), "a.bin").ToList();
        Assert.All(items, i => Assert.True(i.IsRead, i.Error?.ToString()));
        var articles = items.Select(i => i.Value).OfType<IntakeItem.Whole>().ToList();
        Assert.Equal(["https://c.example/response", "https://c.example/resource"], articles.Select(a => a.Article.Url));
        Assert.All(articles, a => Assert.Equal((new DateTimeOffset(2024, 3, 14, 9, 0, 0, TimeSpan.Zero), null), (a.Captured, a.Article.Published)));
        Assert.Contains(Pages.MoreProse, articles[0].Article.Text, StringComparison.Ordinal);
        Assert.Equal(
            [new("records about the crawl", 3), new("responses of another status than 200", 1), new("responses that are no pages", 1), new("revisit records", 2)],
            items.Select(i => i.Value).OfType<IntakeItem.PassedOver>());
    }

    [Fact]
    public void Codings_of_the_transport_are_undone()
    {
        static byte[] Pack(Func<Stream, Stream> with)
        {
            var packed = new MemoryStream();
            using (var stream = with(packed)) stream.Write(Bytes(Page));
            return packed.ToArray();
        }

        static byte[] Chunk(byte[] body) => [.. Bytes($"{body.Length / 2:x};a=b\r\n"), .. body[..(body.Length / 2)], .. "\r\n"u8, .. Bytes($"{body.Length - (body.Length / 2):X}\r\n"), .. body[(body.Length / 2)..], .. "\r\n0\r\n\r\n"u8];

        const string Html = "Content-Type: text/html\r\n";
        var gzip = Pack(s => new GZipStream(s, CompressionLevel.Optimal));
        byte[][] records =
        [
            Record("response", Http(gzip, Html + "Content-Encoding: gzip\r\n")),
            Record("response", Http(Pack(s => new BrotliStream(s, CompressionLevel.Optimal)), Html + "content-encoding: br\r\n")),
            Record("response", Http(Pack(s => new ZLibStream(s, CompressionLevel.Optimal)), Html + "Content-Encoding: deflate\r\n")),
            Record("response", Http(Pack(s => new DeflateStream(s, CompressionLevel.Optimal)), Html + "Content-Encoding: deflate\r\n")),
            Record("response", Http(Chunk(Bytes(Page)), Html + "Transfer-Encoding: chunked\r\n")),
            Record("response", Http(Chunk(gzip), Html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")),
            Record("response", Http(Bytes(Page), Html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")),
            Record("response", Http(gzip, "Content-Encoding: gzip\r\n")),
        ];
        var (results, _) = ReadPages(Gzipped(records));
        Assert.Equal(records.Length, results.Count);
        Assert.All(results, r => Assert.Equal(Page, Text(r)));
    }

    [Fact]
    public void A_bomb_is_an_error_and_the_next_record_is_read()
    {
        var zeros = new MemoryStream();
        using (var gzip = new GZipStream(zeros, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var i = 0; i < 100; i++) gzip.Write(new byte[1_000_000]);
        }

        var (results, _) = ReadPages(Gzipped(Record("response", Http(zeros.ToArray(), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")), Response()), new IntakeOptions { MaxBytes = 10_000_000 });
        Assert.Equal("larger than the limit of 9.537 MiB", results[0].Error?.Reason);
        Assert.Equal(Page, Text(results[1]));
    }

    [Fact]
    public void A_record_over_the_limit_is_passed_over_unread()
    {
        var large = Record("response", Http(new byte[3_000_000]));
        foreach (var archive in (byte[][])[[.. large, .. Response()], Gzipped(large, Response())])
        {
            var (results, _) = ReadPages(archive, new IntakeOptions { MaxBytes = 1_000_000 });
            Assert.Equal("larger than the limit of 0.954 MiB", results[0].Error?.Reason);
            Assert.Equal(Page, Text(results[1]));
        }
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(40)]
    [InlineData(400)]
    public void A_wrong_length_is_told_and_the_next_record_is_read(int by)
    {
        var block = Http(Bytes(Page));
        var wrong = Record("response", block, "", block.Length + by);
        foreach (var archive in (byte[][])[[.. Response(), .. wrong, .. Response()], Gzipped(Response(), wrong, Response())])
        {
            var (results, _) = ReadPages(archive);
            Assert.Equal([true, false, true], results.Select(r => r.IsRead));
            Assert.Contains(" bytes", results[1].Error?.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Errors_name_the_place_of_the_record()
    {
        var (first, bad) = (Response(), Record("response", Http(Bytes("<p>x")), "", 999_999));
        var (plain, _) = ReadPages([.. first, .. bad]);
        Assert.Equal($"a.warc: at byte {first.Length}: cut off: {bad.Length - bad.AsSpan().IndexOf("HTTP/"u8)} of the block's 999999 bytes are there", plain[1].Error?.ToString());
        var (packed, _) = ReadPages([.. Read.Gzip(first), .. Read.Gzip(bad)]);
        Assert.Equal(Read.Gzip(first).Length, packed[1].Error?.Offset);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_cut_anywhere_gives_what_stands_before(bool packed)
    {
        var one = packed ? Read.Gzip(Response()) : Response();
        byte[] archive = [.. one, .. one, .. one];
        for (var length = 1; length < archive.Length; length += 97)
        {
            var (results, _) = ReadPages(archive[..length]);
            // The two line ends behind a block are no part of it.
            Assert.InRange(results.Count(r => r.IsRead), length / one.Length, (length + 4) / one.Length);
            Assert.True(results.Count(r => !r.IsRead) <= 1);
            if (packed && length % one.Length != 0) Assert.False(results[^1].IsRead);
        }
    }

    [Fact]
    public void Behind_damage_the_next_member_is_read()
    {
        var one = Read.Gzip(Response());
        var damaged = one.ToArray();
        damaged.AsSpan(damaged.Length / 2, 20).Fill(0xFF);
        var (results, _) = ReadPages([.. one, .. damaged, .. one, .. "junk"u8, .. one]);
        Assert.Equal(3, results.Count(r => r.IsRead));
        Assert.Equal(one.Length, results.First(r => !r.IsRead).Error?.Offset);
        Assert.Equal("damaged gzip data", results.First(r => !r.IsRead).Error?.Reason);
    }

    [Fact]
    public void One_member_may_hold_all_records()
    {
        var (results, _) = ReadPages(Read.Gzip([.. Response(), .. Record("revisit", []), .. Response()]));
        Assert.Equal([Page, Page], results.Select(Text));
    }

    [Fact]
    public void An_archive_is_read_with_flat_memory()
    {
        var one = Gzipped(Response(), Record("response", Http(new byte[500_000], "Content-Type: video/mp4\r\n")));
        using var stream = new RepeatedStream(one, 2_000);
        var (count, peak) = (0, 0L);
        foreach (var page in new WarcReader(stream, "a.warc.gz").Pages())
        {
            Assert.True(page.IsRead);
            if (++count % 500 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.Equal(2_000, count);
        Assert.True(peak < 200_000_000, $"peak {peak}");
    }
}
