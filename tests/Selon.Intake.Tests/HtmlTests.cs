using System.Text;
using Selon.Text;

namespace Selon.Intake.Tests;

public sealed class HtmlTests
{
    private static readonly Article Page = Read.Html(Pages.Cluttered);

    [Fact]
    public void The_article_is_read_and_nothing_around_it()
    {
        Assert.Contains(Pages.Prose, Page.Text, StringComparison.Ordinal);
        foreach (var clutter in (string[])["Accueil", "cookies", "pas du tout d’accord", "Tous droits", "dette de Montbrun", "tramway", "scripts tournent", "color: red", "Par Anne Morel"])
            Assert.DoesNotContain(clutter, Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_keep_their_kind()
    {
        Assert.Equal("Montbrun adopte son budget", Assert.Single(Read.Blocks(Page, BlockKind.Title)));
        Assert.Equal("Trois élus quittent la salle", Assert.Single(Read.Blocks(Page, BlockKind.Heading)));
        Assert.StartsWith("Ce budget n’est pas", Assert.Single(Read.Blocks(Page, BlockKind.Quote)), StringComparison.Ordinal);
        Assert.Equal(2, Read.Blocks(Page, BlockKind.List).Length);
        Assert.StartsWith("La mairie de Montbrun", Assert.Single(Read.Blocks(Page, BlockKind.Caption)), StringComparison.Ordinal);
        Assert.Equal("https://video.example/embed/42", Assert.Single(Read.Blocks(Page, BlockKind.Embed)));
        Assert.Contains("Le vote a duré six heures, et trois élus d’opposition ont quitté la salle.", Read.Blocks(Page, BlockKind.Paragraph));
    }

    [Fact]
    public void Metadata_are_the_articles_own() =>
        Assert.Equal(
            ("Montbrun adopte son budget", "Le Courrier du Val", "2024-03-12T23:40:00+01:00", "2024-03-13T08:00:00+01:00", "https://courrier-du-val.example/2024/03/12/montbrun-budget.html", "fr", PublishedBasis.Metadata),
            (Page.Title, Page.Outlet, Page.Published, Page.Modified, Page.Url, Page.Language, Page.PublishedBasis));

    [Fact]
    public void Authors_are_names() => Assert.Equal(["Anne Morel", "Paul Ferrand"], Page.Byline);

    [Fact]
    public void The_day_is_the_pages_own() => Assert.Equal(new DateOnly(2024, 3, 12), Page.PublishedDay);

    private static string WithHead(string head, string body = "") => $"<html lang=fr><head>{head}</head><body>{body}<p>{Pages.Prose}</p><p>{Pages.MoreProse}</p></body></html>";

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-03-12T08:00:00Z'>", "2024-03-12T08:00:00Z")]
    [InlineData("<meta name='DC.date.issued' content='2024-03-12'><meta property='article:modified_time' content='2024-05-01'>", "2024-03-12")]
    [InlineData("<meta name='pubdate' content='Tue, 12 Mar 2024 08:00:00 GMT'>", "2024-03-12")]
    [InlineData("<meta name='date' content='20240312'>", "2024-03-12")]
    [InlineData("<meta name='date' content='12/03/2024'>", "2024-03-12")]
    [InlineData("<link rel='canonical' href='https://x.example/2024/03/12/budget'>", "2024-03-12")]
    [InlineData("<link rel='canonical' href='https://x.example/2024/03/budget-9'>", null)]
    [InlineData("<meta name='date' content='0000-00-00'>", null)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-12 08:00\",</script>", "2024-03-12T08:00:00")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"BlogPosting\",\n\"description\":\"une\nligne\",\"datePublished\":\"2024-03-12T08:00:00.123+0100\"}]</script>", "2024-03-12T08:00:00+01:00")]
    public void Publication_dates_are_found_or_left_out(string head, string? expected) => Assert.Equal(expected, Read.Html(WithHead(head)).Published);

    [Theory]
    [InlineData("<time datetime='2024-03-12T09:00'>hier</time>", "2024-03-12T09:00:00")]
    [InlineData("<time>12 mars 2024</time>", "2024-03-12")]
    public void A_time_element_tells_the_date(string body, string expected) => Assert.Equal(expected, Read.Html(WithHead("", body)).Published);

    [Theory]
    [InlineData("<title>Montbrun adopte son budget | Le Courrier</title>", "")]
    [InlineData("<title>Le Courrier - Montbrun adopte son budget</title><meta property='og:site_name' content='Le Courrier'>", "")]
    [InlineData("<meta property='og:title' content='Montbrun adopte son budget'><title>Accueil</title>", "")]
    [InlineData("<title>Courrier</title>", "<h1>Montbrun adopte <em>son</em> budget</h1>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Montbrun adopte son budget\"}</script>", "<h1>Le Courrier</h1>")]
    [InlineData("<title>Montbrun adopte son budget - Le Courrier du Val</title>", "<h1>Le Courrier du Val</h1><h2>Montbrun adopte son budget</h2>")]
    [InlineData("<title>Le Courrier du Val » Montbrun adopte son budget</title><meta property='og:title' content='Montbrun adopte son budget'>", "<h1>Le Courrier du Val</h1>")]
    [InlineData("<title>Montbrun adopte son budget | Vie de la commune</title>", "<h1>Montbrun adopte son budget</h1><h2>Vie de la commune</h2>")]
    public void Titles_come_without_the_site(string head, string body) => Assert.Equal("Montbrun adopte son budget", Read.Html(WithHead(head, body)).Title);

    [Fact]
    public void Breaks_part_paragraphs_where_a_sentence_ends()
    {
        var article = Read.Html($"<body><div>{Pages.Prose}<br>{Pages.MoreProse}<br><br>Le préfet doit encore<br>se prononcer avant la fin du mois sur la légalité du vote.</div></body>");
        Assert.Equal([Pages.Prose, Pages.MoreProse, "Le préfet doit encore se prononcer avant la fin du mois sur la légalité du vote."], Read.Blocks(article, BlockKind.Paragraph));
    }

    [Fact]
    public void White_space_is_as_a_browser_shows_it()
    {
        var article = Read.Html("<p>Le  conseil\n\tmunicipal <b>de</b> <i>Mont</i>brun a&nbsp;adopté&shy; mardi le bud&#8203;get de l’année prochaine.</p>");
        Assert.Equal("Le conseil municipal de Montbrun a\u00A0adopté mardi le budget de l’année prochaine.", article.Text);
    }

    [Fact]
    public void Hidden_text_is_left_out()
    {
        var article = Read.Html(WithHead("", "<p hidden>Ce paragraphe caché ne doit pas être lu par qui que ce soit.</p><p style='display: none'>Ce paragraphe caché ne doit pas être lu non plus.</p>"));
        Assert.DoesNotContain("caché", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><nav><a href=/>Accueil</a></nav><ul><li><a href=/a>Un titre parmi d’autres titres de la page</a></li></ul></body></html>")]
    [InlineData("<html><head><title>Erreur 404</title></head><body><h1>Page introuvable</h1></body></html>")]
    public void A_page_without_an_article_is_an_error(string html) => Assert.Equal("no article text found", Read.Error(Encoding.UTF8.GetBytes(html), "page.html"));

    [Fact]
    public void Pages_over_a_bound_are_refused_at_once()
    {
        Assert.Equal("the page is larger than 16 million characters", Read.Error(new byte[50_000_000].Select(_ => (byte)'a').ToArray(), "page.html"));
        Assert.Equal("the page has more than 400000 tags", Read.Error(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<br>", 400_001))), "page.html"));
        Assert.Equal("a tag has more than 2000 attributes", Read.Error(Encoding.UTF8.GetBytes("<p " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=1 ")) + ">"), "page.html"));
    }

    [Theory]
    [InlineData("<div class='post-widget'>{0}</div><div class='social-promo'>{1}</div>")]
    [InlineData("<div class='article-body'>{0}</div><div class='advert'>Publicité</div><div class='article-body'>{1}</div>")]
    [InlineData("<body class='has-sidebar comments-open theme-caption'><main><form><p>{0}</p><p>{1}</p></form></main>")]
    [InlineData("<div class='news commentary'><p>{0}</p><p>{1}</p></div><ol class='comments'><li>Tout cela est bien dommage pour nos écoles, et pour nos élus qui ont promis autre chose que ce budget aux habitants de la ville et des hameaux alentour.</li><li>Je ne suis pas du tout d’accord avec la maire de cette ville, qui oublie toujours les hameaux et leurs habitants, alors que tout le monde paie.</li></ol>")]
    [InlineData("<div hidden id='S:1'><p>{0}</p><p>{1}</p></div><p>Les scripts sont bloqués dans ce navigateur, dommage pour vous.</p>")]
    public void The_whole_article_is_found_whatever_its_classes_say(string html)
    {
        var article = Read.Html(string.Format(System.Globalization.CultureInfo.InvariantCulture, html, Pages.Prose, Pages.MoreProse));
        Assert.Contains(Pages.Prose, article.Text, StringComparison.Ordinal);
        Assert.Contains(Pages.MoreProse, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_in_UTC_does_not_move_the_day_that_the_address_names()
    {
        var head = "<link rel=canonical href='https://x.example/2024/03/12/budget'><meta property='article:published_time' content='2024-03-13T03:40:00Z'>";
        Assert.Equal("2024-03-12", Read.Html(WithHead(head)).Published);
    }

    [Fact]
    public void A_date_shown_beside_the_headline_is_taken_last()
    {
        var article = Read.Html(WithHead("", "<h1>Montbrun adopte son budget</h1><span class=date>Mardi 12 mars 2024</span>"));
        Assert.Equal(("2024-03-12", PublishedBasis.Text), (article.Published, article.PublishedBasis));
        Assert.DoesNotContain("Mardi 12 mars", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_ends_where_sources_and_comments_begin()
    {
        var article = Read.Html($"<article><p>{Pages.Prose}</p><p>{Pages.MoreProse}</p><h2>Commentaires</h2><p>Je ne suis pas du tout d’accord avec la maire, qui oublie les hameaux.</p></article>");
        Assert.DoesNotContain("hameaux", article.Text, StringComparison.Ordinal);
    }
}
