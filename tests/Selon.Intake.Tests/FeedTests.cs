using System.Text;
using Selon.Intake.Feeds;
using Selon.Text;

namespace Selon.Intake.Tests;

public sealed class FeedTests
{
    private const string Long = $"<p>{Pages.Prose}</p><p>{Pages.MoreProse}</p>";

    private static Feed Of(string text, string? url = null) => FeedReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "feed.xml", new IntakeOptions { Url = url });

    private static string Rss(string items, string head = "") =>
        $"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le Courrier du Val</title><link>https://courrier.example/</link><language>fr</language>{head}{items}</channel></rss>""";

    [Fact]
    public void RSS_is_read()
    {
        var feed = Of(Rss($"""
            <item><guid isPermaLink="false">a-1</guid><link>/budget?utm_source=rss</link><title>Le budget &amp;amp; le &lt;i&gt;vote&lt;/i&gt;</title><dc:creator>Anne Morel</dc:creator>
            <pubDate>Tue, 12 Mar 2024 23:40:00 +0100</pubDate><description>Un résumé.</description><content:encoded><![CDATA[{Long}]]></content:encoded></item>
            <item><title>Deux</title><guid>https://courrier.example/deux</guid><author>redaction@courrier.example (Paul Ferrand)</author><pubDate>Wed, 13 Mar 2024 8:05 GMT</pubDate><description>Le tramway attendra.</description></item>
            """), "https://courrier.example/rss.xml");
        Assert.Null(feed.Error);
        Assert.Equal(("Le Courrier du Val", "https://courrier.example/", "fr"), (feed.Title, feed.Site?.Text, feed.Language));
        var (one, two) = (feed.Entries[0], feed.Entries[1]);
        Assert.Equal(("a-1", "https://courrier.example/budget", "Le budget & le vote", "2024-03-12T23:40:00+01:00", "Un résumé."), (one.Id, one.Address?.Text, one.Title, one.Published, one.Summary));
        Assert.Equal(["Anne Morel"], one.Authors);
        Assert.Equal(Long, one.Content);
        Assert.Equal(("https://courrier.example/deux", "https://courrier.example/deux", "2024-03-13T08:05:00Z"), (two.Id, two.Address?.Text, two.Published));
        Assert.Equal(["Paul Ferrand"], two.Authors);
        Assert.Null(two.Content);
        Assert.Equal((1, 3), (one.Line, two.Line));
    }

    [Fact]
    public void Atom_is_read()
    {
        var feed = Of($"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr-FR" xml:base="https://courrier.example/blog/"><title type="html">Le &lt;b&gt;Courrier&lt;/b&gt;</title><link rel="self" href="atom.xml"/><link href="/"/>
            <author><name>Tous</name></author>
            <entry xml:base="2024/"><id>tag:1</id><title>1 &lt; 2</title><link rel="enclosure" href="son.mp3" type="audio/mpeg"/><link rel="alternate" href="budget"/><published>2024-03-12T23:40:00+01:00</published><updated>2024-03-13T08:00:00Z</updated>
            <author><name>Anne Morel</name><email>a@courrier.example</email></author><author><name>Paul Ferrand</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Pages.Prose}</p><br/><p>{Pages.MoreProse} <b>A &amp; B</b></p></div></content></entry>
            <entry><id>tag:2</id><title>Deux</title><link href="deux"/><updated>2024-03-13T08:00:00Z</updated><summary>Un résumé.</summary></entry></feed>
            """, "https://courrier.example/atom.xml");
        Assert.Null(feed.Error);
        Assert.Equal(("Le Courrier", "https://courrier.example/", "fr-FR"), (feed.Title, feed.Site?.Text, feed.Language));
        var one = feed.Entries[0];
        Assert.Equal(("https://courrier.example/blog/2024/budget", "1 < 2", "2024-03-12T23:40:00+01:00", "2024-03-13T08:00:00Z"), (one.Address?.Text, one.Title, one.Published, one.Updated));
        Assert.Equal(["Anne Morel", "Paul Ferrand"], one.Authors);
        Assert.Equal($"<div><p>{System.Net.WebUtility.HtmlEncode(Pages.Prose)}</p><br><p>{System.Net.WebUtility.HtmlEncode(Pages.MoreProse)} <b>A &amp; B</b></p></div>", one.Content);
        Assert.Equal(("https://courrier.example/blog/deux", null, "2024-03-13T08:00:00Z"), (feed.Entries[1].Address?.Text, feed.Entries[1].Published, feed.Entries[1].Updated));
    }

    [Fact]
    public void RSS_of_the_first_years_is_read()
    {
        var feed = Of("""
            <!DOCTYPE rdf:RDF [<!ENTITY x "y">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://c.example/"><title>Le Val</title><link>https://c.example/</link><items><rdf:Seq><rdf:li resource="https://c.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://c.example/1"><title>Un</title><link>https://c.example/1</link><dc:date>2004-03-12</dc:date></item></rdf:RDF>
            """);
        Assert.Null(feed.Error);
        Assert.Equal(("https://c.example/1", "Un", "2004-03-12", "Le Val"), (feed.Entries[0].Id, feed.Entries[0].Title, feed.Entries[0].Published, feed.Entries[0].Outlet));
    }

    [Fact]
    public void JSON_Feed_is_read()
    {
        var feed = Of($$$"""
            {"version":"https://jsonfeed.org/version/1.1","title":"Le Val","home_page_url":"https://c.example/","feed_url":"https://c.example/f/feed.json","language":"fr","items":[
             {"id":7,"url":"a","title":"Un","date_published":"2024-03-12T23:40:00+01:00","authors":[{"name":"Anne Morel"}],"content_html":"{{{Long.Replace("\"", "\\\"", StringComparison.Ordinal)}}}"},
             {"id":"8","external_url":"https://d.example/b","summary":"Un < deux"},{"id":"8","title":"encore"},3]}
            """);
        Assert.Null(feed.Error);
        Assert.Equal(2, feed.Entries.Length);
        Assert.Equal(("7", "https://c.example/f/a", "2024-03-12T23:40:00+01:00", "fr", Long), (feed.Entries[0].Id, feed.Entries[0].Address?.Text, feed.Entries[0].Published, feed.Entries[0].Language, feed.Entries[0].Content));
        Assert.Equal("Un < deux", feed.Entries[1].Summary);
    }

    [Fact]
    public void Entries_before_broken_XML_are_kept_and_the_mistake_is_told_by_line()
    {
        var feed = Of(Rss("<item><title>Un</title><link>https://c.example/1</link></item>\n<item><title>Deux</item>"));
        Assert.Equal("Un", Assert.Single(feed.Entries).Title);
        Assert.StartsWith("feed.xml:2: broken XML at column ", feed.Error?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Caf&eacute; &amp; vin", "Café & vin")]
    [InlineData("A & B", "A & B")]
    [InlineData("A &c; B", "A &c; B")]
    [InlineData("A\u0001B", "A B")]
    [InlineData("&#146;a&#x2019;", "’a’")]
    [InlineData("&#x110000;a", "a")]
    public void What_XML_does_not_know_is_mended(string title, string expected) =>
        Assert.Equal(expected, Assert.Single(Of(Rss($"<item><title>{title}</title></item>")).Entries).Title?.Replace("&#x110000;", "", StringComparison.Ordinal));

    [Fact]
    public void Prefixes_that_nobody_declared_are_known() =>
        Assert.Equal("Anne Morel", Assert.Single(Assert.Single(Of("\n<rss><channel><item><title>Un</title><dc:creator>Anne Morel</dc:creator><media:title>x</media:title></item></channel></rss>").Entries).Authors));

    [Fact]
    public void No_entity_is_ever_declared_or_fetched()
    {
        var bomb = """<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss><channel><item><title>x&b;&c;</title></item></channel></rss>""";
        Assert.Equal("x&b;&c;", Assert.Single(Of(bomb).Entries).Title);
    }

    [Theory]
    [InlineData("Thu, 01 Jan 1970 00:00:00 +0000", null)]
    [InlineData("Mon, 30 Feb 2024 10:00:00 GMT", null)]
    [InlineData("hier", null)]
    [InlineData("1710283200", null)]
    [InlineData("Fri, 12 Mar 2024 25:00:00 GMT", "2024-03-12")]
    [InlineData("Mon, 12 Mar 2024 10:00:00 EST", "2024-03-12T10:00:00-05:00")]
    [InlineData("12 March 2024", "2024-03-12")]
    [InlineData("mar., 12 mars 2024 10:00:00 +0100", "2024-03-12T10:00:00+01:00")]
    [InlineData("2024-03-12T10:00:00", "2024-03-12T10:00:00")]
    public void Dates_are_read_or_left_out(string written, string? edtf) =>
        Assert.Equal(edtf, Assert.Single(Of(Rss($"<item><title>Un</title><pubDate>{written}</pubDate></item>")).Entries).Published);

    [Fact]
    public void A_time_in_UTC_does_not_move_the_day_that_the_address_names() => Assert.Equal(
        "2024-03-12", Assert.Single(Of(Rss("<item><link>https://c.example/2024/03/12/a</link><pubDate>Wed, 13 Mar 2024 03:40:00 GMT</pubDate></item>")).Entries).Published);

    [Theory]
    [InlineData("<p>Trop court.</p>")]
    [InlineData(Long + "<p>La suite dans […]</p>")]
    [InlineData(Long + "<p><a href='/a'>Lire la suite</a></p>")]
    [InlineData(Long + "<p>Elle n'a pas…</p>")]
    public void A_text_that_is_cut_is_a_page_to_fetch(string content)
    {
        var entry = Assert.Single(Of(Rss($"<item><link>https://c.example/1</link><content:encoded><![CDATA[{content}]]></content:encoded></item>")).Entries);
        Assert.Null(entry.Content);
        Assert.IsType<IntakeItem.ToFetch>(FeedArticles.Item(entry, "feed.xml").Value);
    }

    [Fact]
    public void An_entry_with_its_full_text_is_an_article()
    {
        var content = Long + "<p>The post <a href='https://c.example/1'>Le budget</a> appeared first on <a href='/'>Le Val</a>.</p>";
        var result = Assert.Single(new ArticleReader().Read(Encoding.UTF8.GetBytes(Rss($"<item><guid>https://c.example/1</guid><title>Le budget</title><pubDate>Tue, 12 Mar 2024 23:40:00 +0100</pubDate><dc:creator>Anne Morel</dc:creator><content:encoded><![CDATA[{content}]]></content:encoded></item>")), "feed.xml"));
        var article = result.Value!;
        Assert.Equal(["Le budget", Pages.Prose, Pages.MoreProse], article.Blocks.Select(b => b.Span.Of(article.Text)));
        Assert.Equal(("https://c.example/1", "Le budget", "2024-03-12T23:40:00+01:00", PublishedBasis.Metadata, "Le Courrier du Val", "fr"), (article.Url, article.Title, article.Published, article.PublishedBasis, article.Outlet, article.Language));
        Assert.Equal(["Anne Morel"], article.Byline);
    }

    [Fact]
    public void What_the_feed_tells_fills_in_what_the_page_does_not()
    {
        var told = Assert.Single(Of(Rss("<item><link>https://c.example/1</link><title>Le titre du flux</title><pubDate>Tue, 12 Mar 2024 23:40:00 +0100</pubDate><dc:creator>Anne Morel</dc:creator></item>")).Entries);
        var article = new PageReader().Read(Encoding.UTF8.GetBytes($"<body><article>{Long}</article></body>"), told.Address!, null, told).Value!;
        Assert.Equal(("Le titre du flux", "2024-03-12T23:40:00+01:00", "https://c.example/1"), (article.Title, article.Published, article.Url));
        Assert.Equal(["Anne Morel"], article.Byline);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Bonjour.", "is no feed")]
    [InlineData("<html><body>a</body></html>", "is XML but no feed: <html>")]
    [InlineData("{\"a\":1}", "is JSON but no feed: no \"items\"")]
    [InlineData("{\"items\":[", "not valid JSON at byte 11 of the line")]
    public void What_is_no_feed_is_told(string text, string reason) => Assert.Equal(reason, Of(text).Error?.Reason);

    [Fact]
    public void Nested_lists_of_feeds_are_read()
    {
        var list = OpmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("""
            <?xml version="1.0"?><opml version="2.0"><head><title>Presse</title></head><body><outline text="Région"><outline text="Val"><outline type="rss" text="Le Courrier" xmlUrl="https://c.example/rss" htmlUrl="https://c.example/"/></outline></outline>
            <outline title="Autre &amp; Cie" xmlurl="https://d.example/rss"/><outline xmlUrl="https://c.example/rss"/><outline xmlUrl="file:///a"/></body></opml>
            """)), "f.opml");
        Assert.Null(list.Error);
        Assert.Equal("Presse", list.Title);
        Assert.Equal(["Le Courrier", "Autre & Cie"], list.Feeds.Select(f => f.Title));
        Assert.Equal(["Région", "Val"], list.Feeds[0].Folders);
        Assert.Empty(list.Feeds[1].Folders);
        Assert.Equal("https://c.example/", list.Feeds[0].Site?.Text);
    }

    [Theory]
    [InlineData("feed", "<rss><channel><item><link>https://c.example/1</link></item></channel></rss>", typeof(IntakeItem.ToFetch))]
    [InlineData("feeds", "<?xml version='1.0'?><!-- a --><opml><body><outline xmlUrl='https://c.example/1'/></body></opml>", typeof(IntakeItem.ToWatch))]
    [InlineData("a.txt", "Le budget est adopté.", typeof(IntakeItem.Whole))]
    public void Any_input_tells_what_it_holds(string file, string text, Type kind) =>
        Assert.IsType(kind, Assert.Single(new IntakeReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), file)).Value);
}
