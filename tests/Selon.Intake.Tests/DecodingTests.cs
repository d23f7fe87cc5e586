using System.Text;

namespace Selon.Intake.Tests;

public sealed class DecodingTests
{
    private const string Sample = "Le ministre a déclaré : « L’été est fini. »";

    static DecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "windows-1252", "iso-8859-15", "utf-8-mark"];

    private static byte[] Bytes(string name) => name switch
    {
        "utf-8-mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)],
        "utf-16" or "utf-16BE" => [.. Encoding.GetEncoding(name).Preamble, .. Encoding.GetEncoding(name).GetBytes(Sample)],
        "iso-8859-15" => Encoding.GetEncoding(name).GetBytes(Sample.Replace('’', '\'')),
        _ => Encoding.GetEncoding(name).GetBytes(Sample),
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_the_same_in_every_encoding(string encoding) =>
        Assert.Equal(Sample.Replace('’', '\''), Read.One(Bytes(encoding)).Text.Replace('’', '\''));

    [Fact]
    public void Utf16_without_mark_is_told_by_its_zeros() =>
        Assert.Equal(Sample, Read.One(Encoding.Unicode.GetBytes(Sample)).Text);

    [Theory]
    [InlineData("<meta charset=\"iso-8859-2\">")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>")]
    [InlineData("<!-- <meta charset=utf-8> --><meta name=x content='a>b'><meta charset = latin2 >")]
    public void A_page_is_read_in_the_encoding_that_it_declares(string declaration)
    {
        var page = $"<html><head>{declaration}<title>Łódź wybiera prezydenta miasta</title></head><body><p>{Pages.Prose}</p></body></html>";
        Assert.Equal("Łódź wybiera prezydenta miasta", Read.One(Encoding.GetEncoding("iso-8859-2").GetBytes(page), "page.html").Title);
    }

    [Fact]
    public void An_XML_declaration_counts()
    {
        var page = $"<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><head><title>Выборы в городе прошли спокойно</title></head><body><p>{Pages.Prose}</p></body></html>";
        Assert.Equal("Выборы в городе прошли спокойно", Read.One(Encoding.GetEncoding(1251).GetBytes(page), "page.html").Title);
    }

    [Fact]
    public void A_declared_UTF16_that_can_be_read_as_ASCII_is_UTF8() =>
        Assert.Equal("Élections à Évry : le maire réélu", Read.Html($"<meta charset=utf-16><title>Élections à Évry : le maire réélu</title><p>{Pages.Prose}</p>").Title);

    [Fact]
    public void A_text_does_not_declare() => Assert.Contains("é", Read.Text("<meta charset=koi8-r> reste du texte : été.").Text, StringComparison.Ordinal);

    [Fact]
    public void Damaged_UTF8_keeps_what_is_whole()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Été à Nîmes, où l’évêque fêtait Noël"), 0xC3, .. Encoding.UTF8.GetBytes(" hier.")];
        var text = Read.One(bytes).Text;
        Assert.StartsWith("Été à Nîmes, où l’évêque fêtait Noël\uFFFD", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 abc")]
    [InlineData("PK\u0003\u0004abc")]
    [InlineData("abc\0def\0")]
    public void Binary_files_are_told(string content) =>
        Assert.Equal("looks like a binary file", Read.Error(Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("input.txt")]
    [InlineData("input.html")]
    [InlineData("input.jsonl")]
    public void Nothing_is_an_error(string file) => Assert.Equal("is empty", Read.Error([], file));

    [Fact]
    public void Blank_text_is_an_error() => Assert.Equal("is empty", Read.Error(Encoding.UTF8.GetBytes("\uFEFF \r\n\u00A0\n")));

    [Fact]
    public void Gzip_is_read_as_its_content() => Assert.Equal(Sample, Read.One(Read.Gzip(Bytes("utf-8")), "input.txt.gz").Text);

    [Fact]
    public void Damaged_gzip_is_an_error()
    {
        var packed = Read.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"ligne {i} "))));
        Assert.Equal("damaged gzip data", Read.Error(packed[..(packed.Length / 2)], "input.txt.gz"));
    }

    [Fact]
    public void A_decompression_bomb_stops_at_the_limit()
    {
        var bomb = Read.Gzip(new byte[20_000_000].Select(_ => (byte)'a').ToArray());
        Assert.Equal("larger than the limit of 1 MiB", Read.Error(bomb, "input.txt.gz", new IntakeOptions { MaxBytes = 1 << 20 }));
    }
}
