namespace Selon.Intake.Tests;

/// <summary>Whom a page names as its authors.</summary>
public sealed class BylineTests
{
    private static string Page(string beside, string after = "", string head = "") =>
        $"<html lang=fr><head><title>Montbrun adopte son budget</title>{head}</head><body><h1>Montbrun adopte son budget</h1>{beside}<div class=article-body><p>{Pages.Prose}</p><p>{Pages.MoreProse}</p></div>{after}</body></html>";

    [Theory]
    [InlineData("<p>Par Anne Morel</p>", "Anne Morel")]
    [InlineData("<p>Par Anne Morel et Paul Ferrand | 12 mars 2024</p>", "Anne Morel; Paul Ferrand")]
    [InlineData("<p>By Anne Morel on March 12, 2024</p>", "Anne Morel")]
    [InlineData("<p>Written by anne</p>", "anne")]
    [InlineData("<span class='post-author'>Von Anne van der Morel, Redakteurin</span>", "Anne van der Morel")]
    [InlineData("<span class='byline'>Anne Morel, Paul Ferrand, Luc Roy</span>", "Anne Morel; Paul Ferrand; Luc Roy")]
    [InlineData("<span class='byline'>Tom May</span>", "Tom May")]
    [InlineData("<span class='byline'>Anne Morel May 3, 2024</span>", "Anne Morel")]
    [InlineData("<a class='author-twitter' href='/t'>Suivre</a><a class='author-name' href='/a'>Anne Morel</a>", "Anne Morel")]
    [InlineData("<a href='/author/anne-morel'>Anne Morel</a>", "Anne Morel")]
    [InlineData("<div itemprop='author'><span itemprop='name'>Anne Morel</span></div><p>Par Paul Ferrand</p>", "Anne Morel")]
    [InlineData("<p>Par ailleurs, tout va bien</p>", "")]
    [InlineData("<span class='author'>admin</span>", "")]
    [InlineData("<p>12 mars 2024</p>", "")]
    public void Authors_beside_the_headline_are_read(string beside, string expected) => Assert.Equal(expected, string.Join("; ", Read.Html(Page(beside)).Byline));

    [Fact]
    public void Who_comments_is_no_author()
    {
        var comments = "<section class='comments'><ol><li><cite class='author'>Luc Roy</cite><p>Tout cela est bien dommage pour nos écoles.</p></li></ol></section>";
        Assert.Empty(Read.Html(Page("", comments)).Byline);
    }

    [Theory]
    [InlineData("<meta name='author' content='Anne Morel'>", "Anne Morel")]
    [InlineData("<meta property='og:site_name' content='Le Courrier'><meta name='author' content='Le Courrier'>", "Paul Ferrand")]
    [InlineData("<meta property='og:site_name' content='Le Courrier'><meta name='author' content='Anne Morel, Le Courrier'>", "Anne Morel")]
    [InlineData("<meta name='author' content='No author'>", "Paul Ferrand")]
    public void Metadata_go_first_unless_they_name_nobody(string head, string expected) =>
        Assert.Equal(expected, Assert.Single(Read.Html(Page("<p>Par Paul Ferrand</p>", head: head)).Byline));
}
