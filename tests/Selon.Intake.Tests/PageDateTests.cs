using System.Text;
using Selon.Text;

namespace Selon.Intake.Tests;

/// <summary>Which of the dates on a page is the day of its publication, and how it is known.</summary>
public sealed class PageDateTests
{
    private const string Title = "Montbrun adopte son budget";

    private static string Page(string beside, string after = "", string head = "", string lang = "fr") =>
        $"<html lang={lang}><head><title>{Title}</title>{head}</head><body><h1>{Title}</h1>{beside}<div class=article-body><p>{Pages.Prose}</p><p>{Pages.MoreProse}</p></div>{after}</body></html>";

    [Theory]
    [InlineData("<span itemprop='datePublished' content='2024-03-12T09:00:00+01:00'>hier</span>", "2024-03-12T09:00:00+01:00")]
    [InlineData("<span property='dc:date dc:created' content='2024-03-12'>mardi</span>", "2024-03-12")]
    [InlineData("<abbr class='published' title='2024-03-12T09:00:00'>mardi</abbr>", "2024-03-12T09:00:00")]
    [InlineData("<div class='post-meta'><a class='post-meta-time' href='/'>12/03/2024</a> Anne</div>", "2024-03-12")]
    [InlineData("<p class='publication'>Le <time datetime='2024-03-12T09:00'>12 mars 2024</time></p>", "2024-03-12T09:00:00")]
    [InlineData("<p>Mis à jour le 14 mars 2024, publié le 12 mars 2024</p>", "2024-03-12")]
    [InlineData("<p>Date de sortie : 1er février 2024</p><p>12 mars 2024 à 9 h</p>", "2024-03-12")]
    [InlineData("<p>Опубликовано 12 марта 2024</p>", "2024-03-12")]
    [InlineData("<p>2024年3月12日 9時</p>", "2024-03-12")]
    [InlineData("<p>2024. március 12.</p>", "2024-03-12")]
    [InlineData("<p>الثلاثاء 12 آذار / مارس 2024 م</p>", "2024-03-12")]
    [InlineData("<p>12-Mar-2024</p>", "2024-03-12")]
    public void What_a_page_shows_beside_its_headline_is_read(string beside, string expected)
    {
        var article = Read.Html(Page(beside));
        Assert.Equal((expected, PublishedBasis.Text), (article.Published, article.PublishedBasis));
    }

    [Fact]
    public void A_label_in_the_last_line_tells_the_day()
    {
        var article = Read.Html(Page("", "<p>Dieser Artikel wurde am 12. März 2024 um 9 Uhr von Anne in der Rubrik Gemeinde abgelegt und wird dort auch bleiben.</p>"));
        Assert.Equal("2024-03-12", article.Published);
    }

    [Theory]
    [InlineData("<p>Mis à jour le 14 mars 2024</p>")]
    [InlineData("<time class='updated' datetime='2024-03-14'>jeudi</time>")]
    [InlineData("<p>Dernière modification : <time datetime='2024-03-14'>jeudi</time></p>")]
    [InlineData("<span itemprop='dateModified'>14 mars 2024</span>")]
    public void A_change_is_no_publication(string beside) => Assert.Null(Read.Html(Page(beside)).Published);

    [Theory]
    [InlineData("<time class='updated' datetime='2024-03-14'>jeudi</time><time class='published' datetime='2024-03-12'>mardi</time>")]
    [InlineData("<span itemprop='dateModified'>14 mars 2024</span><span itemprop='datePublished'>12 mars 2024</span>")]
    public void A_change_is_told_apart(string beside)
    {
        var article = Read.Html(Page(beside));
        Assert.Equal(("2024-03-12", "2024-03-14"), (article.Published, article.Modified));
    }

    [Theory]
    [InlineData("<section class='comments'><ol><li><p>Paul, 13 mars 2024</p><p>Tout cela est bien dommage pour nos écoles.</p></li></ol></section>")]
    [InlineData("<blockquote class='twitter-tweet'><p>La salle est pleine.</p><time datetime='2023-01-05'>5 janvier 2023</time></blockquote>")]
    [InlineData("<p>© 2024 Le Courrier du Val</p>")]
    public void Dates_of_others_are_left_alone(string after) => Assert.Null(Read.Html(Page("", after)).Published);

    [Fact]
    public void A_date_in_sight_goes_before_those_of_a_list()
    {
        var list = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><a href=/{i}>Un autre article</a> <time datetime='2024-04-0{i}'>avril</time></li>"));
        Assert.Equal("2024-03-12", Read.Html(Page("<ul class=info><li>12 mars 2024</li></ul>", $"<ul>{list}</ul>")).Published);
    }

    [Fact]
    public void Data_of_scripts_count_where_they_tell_one_day()
    {
        static string Script(string more) => $"<script type='application/json'>{{\"publishedDate\":\"2024-03-12T20:37:27Z\",\"x\":1{more}}}</script>";
        Assert.Equal("2024-03-12T20:37:27Z", Read.Html(Page("", Script(""))).Published);
        Assert.Null(Read.Html(Page("", Script(",\"publishedDate\":\"2024-01-30\""))).Published);
    }

    [Fact]
    public void The_local_day_in_sight_goes_before_a_time_in_UTC()
    {
        var head = "<meta property='article:published_time' content='2024-03-13T03:40:00Z'>";
        Assert.Equal("2024-03-12", Read.Html(Page("<p class='post-date'>12 mars 2024</p>", head: head)).Published);
        Assert.Equal("2024-03-13T03:40:00Z", Read.Html(Page("<p class='post-date'>10 mars 2024</p>", head: head)).Published);
    }

    [Fact]
    public void The_time_of_the_last_change_does_not_hide_the_first_day()
    {
        static string Head(string modified) => $"<meta property='article:published_time' content='2024-03-14T09:00:00+01:00'><meta property='article:modified_time' content='{modified}'>";
        Assert.Equal("2024-03-12", Read.Html(Page("<p class='post-date'>12 mars 2024</p>", head: Head("2024-03-14T09:00:00+01:00"))).Published);
        Assert.Equal("2024-03-14T09:00:00+01:00", Read.Html(Page("<p class='post-date'>12 mars 2024</p>", head: Head("2024-03-15T09:00:00+01:00"))).Published);
    }

    [Theory]
    [InlineData("<meta name='w-published-date' content='2024-03-12T06:03:43.274Z'>", "2024-03-12T06:03:43Z")]
    [InlineData("<meta name='date' content='2024'><meta name='x-publish-date' content='2024-03-12'>", "2024-03-12")]
    [InlineData("<meta property='article:published_time' content='{{ date }}'><meta name='dcterms.issued' content='2024-03-12'>", "2024-03-12")]
    [InlineData("<meta name='publish-mode' content='full'>", null)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"http://schema.org/NewsArticle\",\"datePublished\":\"2024-03-12\"}</script>", "2024-03-12")]
    public void Metadata_are_read_in_any_dialect(string head, string? expected) => Assert.Equal(expected, Read.Html(Page("", head: head)).Published);

    [Fact]
    public void A_body_in_a_template_is_read()
    {
        var article = Read.Html($"<body><h1>{Title}</h1><div itemprop='articleBody'><script type='text/template'><p>{Pages.Prose}</p><p>{Pages.MoreProse}</p></script></div></body>");
        Assert.Contains(Pages.Prose, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=published>")]
    [InlineData("<time class=published>12 mars 2024")]
    public void Time_grows_with_the_length_of_hostile_pages(string tag)
    {
        var page = "<h1>x</h1>" + string.Concat(Enumerable.Repeat(tag, 500)) + string.Concat(Enumerable.Repeat("<span class=published>12 mars 2024</span>", 20_000)) + $"<p>{Pages.Prose}</p>";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read.One(Encoding.UTF8.GetBytes(page), "page.html");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }
}
