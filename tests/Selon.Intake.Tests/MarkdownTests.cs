using System.Text;
using Selon.Text;

namespace Selon.Intake.Tests;

[Collection(nameof(Alone))]
public sealed class MarkdownTests
{
    private static Article Of(string text) => Read.One(Encoding.UTF8.GetBytes(text), "note.md");

    [Fact]
    public void A_file_with_front_matter_is_an_article()
    {
        var article = Of($"""
            ---
            title: "Le budget : un vote"
            date: 2024-03-12T23:40:00+01:00
            author: [Anne Morel, Paul Ferrand]
            url: https://c.example/budget?utm_source=x
            tags:
              - a
              - title: b
            ---
            # Le budget : un vote

            {Pages.Prose}

            ## Le **vote**

            > Ce budget n’est pas [celui](https://c.example/x) que nous avions *promis*.

            - 12 millions pour `les écoles`,
            - 4 millions pour la voirie &amp; les ponts.

            ![La mairie de Montbrun](m.jpg)

            | Poste | Somme |
            |---|---|
            | Écoles | 12 |

            ```
            var x = 1;
            ```

            {Pages.MoreProse}<br>~~Rien~~

            Lire aussi : Le tramway attendra encore un an
            """);
        Assert.Equal(
            [
                (BlockKind.Title, "Le budget : un vote"), (BlockKind.Paragraph, Pages.Prose), (BlockKind.Heading, "Le vote"), (BlockKind.Quote, "Ce budget n’est pas celui que nous avions promis."),
                (BlockKind.List, "12 millions pour les écoles,"), (BlockKind.List, "4 millions pour la voirie & les ponts."), (BlockKind.Caption, "La mairie de Montbrun"), (BlockKind.List, "Poste | Somme"), (BlockKind.List, "Écoles | 12"),
                (BlockKind.Paragraph, Pages.MoreProse + " Rien"), (BlockKind.Related, "Lire aussi : Le tramway attendra encore un an"),
            ],
            article.Blocks.Select(b => (b.Kind, b.Span.Of(article.Text))));
        Assert.Equal(("Le budget : un vote", "2024-03-12T23:40:00+01:00", PublishedBasis.Metadata, "https://c.example/budget", "fr"), (article.Title, article.Published, article.PublishedBasis, article.Url, article.Language));
        Assert.Equal(["Anne Morel", "Paul Ferrand"], article.Byline);
    }

    [Fact]
    public void The_first_heading_is_the_title_where_nothing_else_tells_it()
    {
        var article = Of($"Le budget\n=========\n\n{Pages.Prose}\n");
        Assert.Equal(("Le budget", BlockKind.Title), (article.Title, article.Blocks[0].Kind));
    }

    [Theory]
    [InlineData("---\ntitle: Un\n---\n")]
    [InlineData("```\ncode\n```")]
    public void A_file_without_text_is_an_error(string text) => Assert.Equal("is empty", Read.Error(Encoding.UTF8.GetBytes(text), "note.md"));

    [Fact]
    public void Front_matter_that_is_no_YAML_is_left_out()
    {
        var article = Of($"---\ntitle: [a\n: : b\n---\n{Pages.Prose}");
        Assert.Equal(Pages.Prose, article.Text);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("*a ")]
    [InlineData("[")]
    [InlineData("![a](")]
    [InlineData("|a")]
    [InlineData("&amp;")]
    public void Nested_marks_take_bounded_time(string mark)
    {
        var start = Environment.CpuUsage.TotalTime;
        Assert.Single(new Selon.Intake.ArticleReader().Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mark, 50_000)) + Pages.Prose), "note.md"));
        Alone.AssertCpu(start, seconds: 8);
    }
}
