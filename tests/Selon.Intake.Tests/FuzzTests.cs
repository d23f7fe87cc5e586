using System.Text;
using CsCheck;
using Selon.Intake.Blocks;
using Selon.Text;

namespace Selon.Intake.Tests;

/// <summary>Whatever comes in: an article whose blocks lie in order inside its text, or a reported reason. Never another exception.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Soup =
    [
        "<p>", "</p>", "<div class='article-body'>", "</div>", "<b>", "</i>", "<table>", "<tr>", "<td>", "</table>", "<ul><li>", "<a href=x>", "</a>", "<br>", "<h1>", "<h2>", "</h2>",
        "<script>", "</script>", "<!--", "-->", "<title>", "</title>", "<iframe src='https://v.example'>", "<svg>", "<math>", "<template>", "<select>", "<frameset>", "<html lang=fr>", "<meta charset=utf-8>",
        "<time datetime='2024-03-12'>", "<figure>", "<figcaption>", "<blockquote>", "&nbsp;", "&#x110000;", "&amp", "<![CDATA[", "]]>", "<?xml", "<script type=application/ld+json>{\"@type\":\"Article\",", "}", "\0", "é", "\uFEFF",
        " Le conseil a adopté mardi le budget de l’année prochaine, malgré l’opposition. ", " Lire aussi : ", "© AFP", "\n\n",
    ];

    private static Gen<string> Pick(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static void Holds(byte[] bytes, string file, InputKind kind)
    {
        foreach (var result in new ArticleReader(new IntakeOptions { Kind = kind }).Read(bytes, file))
        {
            if (!result.IsRead) Assert.NotEmpty(result.Error.Reason);
            else Ordered(result.Value.Text, result.Value.Blocks);
        }
    }

    private static void Ordered(string text, IEnumerable<TextBlock> blocks)
    {
        var end = 0;
        foreach (var block in blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.End > block.Span.Start && block.Span.End <= text.Length, $"{block} after {end} of {text.Length}");
            end = block.Span.End;
        }
    }

    [Fact]
    public void Any_bytes_are_read_or_reported() =>
        Gen.Select(Gen.Byte.Array[0, 600], Gen.Int[0, 3]).Sample((bytes, kind) => Holds(bytes, "-", (InputKind)kind), iter: 3000);

    [Fact]
    public void Any_gzip_is_read_or_reported() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Holds([0x1F, 0x8B, 8, .. bytes], "-", InputKind.Auto), iter: 1000);

    [Fact]
    public void Any_tag_soup_is_read_or_reported() =>
        Pick(Soup).Array[0, 60].Sample(pieces => Holds(Encoding.UTF8.GetBytes(string.Concat(pieces)), "-", InputKind.Html), iter: 3000);

    [Fact]
    public void Any_JSON_soup_is_read_or_reported() =>
        Pick("{", "}", "[", "]", "\"text\"", ":", ",", "\"a\"", "null", "12", "\n", "\\u12", "\"byline\"", "{\"text\":\"Un fait.\"}\n", "\"published\"", " ")
            .Array[0, 30].Sample(pieces => Holds(Encoding.UTF8.GetBytes(string.Concat(pieces)), "-", InputKind.Jsonl), iter: 3000);

    [Fact]
    public void Blocks_of_any_text_lie_in_order_and_hold_every_letter() =>
        Pick("Le vote a eu lieu.", "\n", "\r\n", "\n\n", " ", "À lire aussi", " : ", "https://x.example", "© AFP", "- ", "•", "« Oui »", "Sources", "12 mars 2024", "BakouLe", "a", ".", "\u2028", "\uD800", "…")
            .Array[0, 60].Select(pieces => string.Concat(pieces)).Sample(
                text =>
                {
                    var blocks = BlockFinder.Find(text);
                    Ordered(text, blocks);
                    var inside = blocks.Sum(b => b.Span.Of(text).Count(c => !char.IsWhiteSpace(c)));
                    Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), inside);
                },
                iter: 5000);
}
