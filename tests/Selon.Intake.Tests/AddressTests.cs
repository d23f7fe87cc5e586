using Selon.Intake.Addresses;

namespace Selon.Intake.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("HTTPS://Www.Exemple.FR:443/a/../b?x=1#suite", "https://www.exemple.fr/b?x=1")]
    [InlineData("http://exemple.fr:80", "http://exemple.fr/")]
    [InlineData("http://exemple.fr:8080/", "http://exemple.fr:8080/")]
    [InlineData("https://exemple.fr/a?utm_source=rss&id=4&fbclid=x&UTM_Medium=mail", "https://exemple.fr/a?id=4")]
    [InlineData("https://exemple.fr/a?utm_source=rss", "https://exemple.fr/a")]
    [InlineData("https://exemple.fr/a?", "https://exemple.fr/a")]
    [InlineData("https://exemple.fr/a?b=1&amp;utm_source=x&a=2", "https://exemple.fr/a?b=1&a=2")]
    [InlineData("https://exemple.fr/caf%c3%a9", "https://exemple.fr/caf%C3%A9")]
    [InlineData("https://exemple.fr/café", "https://exemple.fr/caf%C3%A9")]
    [InlineData("https://éxemple.fr./a", "https://xn--xemple-9ua.fr/a")]
    [InlineData(" https://exemple.fr/a%20b \n", "https://exemple.fr/a%20b")]
    public void Spellings_of_one_address_are_one(string text, string canonical)
    {
        var address = WebAddress.Read(text);
        Assert.Equal(canonical, address?.Text);
        Assert.Equal(address, WebAddress.Read(canonical));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("ftp://exemple.fr/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,a")]
    [InlineData("https://anne:secret@exemple.fr/")]
    [InlineData("https://")]
    [InlineData("http://a b/")]
    [InlineData("mailto:anne@exemple.fr")]
    public void What_is_no_address_of_the_web_is_none(string? text) => Assert.Null(WebAddress.Read(text));

    [Theory]
    [InlineData("../c", "https://exemple.fr/a/c")]
    [InlineData("/c", "https://exemple.fr/c")]
    [InlineData("//autre.fr/c", "https://autre.fr/c")]
    [InlineData("?x=1", "https://exemple.fr/a/b/?x=1")]
    public void A_relative_address_is_meant_from_another(string text, string expected) =>
        Assert.Equal(expected, WebAddress.Read(text, WebAddress.Read("https://exemple.fr/a/b/"))?.Text);

    [Theory]
    [InlineData("https://exemple.fr/a?page=2", "https://www.exemple.fr/a", "https://www.exemple.fr/a")]
    [InlineData("https://m.exemple.fr/a", "https://exemple.fr/a", "https://exemple.fr/a")]
    [InlineData("https://exemple.fr/a", "https://autre.fr/a", "https://exemple.fr/a")]
    [InlineData("https://exemple.fr/a", "https://exemple.fr/", "https://exemple.fr/a")]
    [InlineData("https://exemple.fr/a", "/b", "https://exemple.fr/b")]
    [InlineData(null, "https://autre.fr/a", "https://autre.fr/a")]
    public void A_page_is_known_by_the_address_it_names_on_its_own_site(string? got, string named, string expected) =>
        Assert.Equal(expected, WebAddress.OfPage(WebAddress.Read(got), named)?.Text);

    [Fact]
    public void A_page_names_its_address() => Assert.Equal(
        "https://courrier-du-val.example/2024/03/12/montbrun-budget.html",
        Read.Html(Pages.Cluttered, new IntakeOptions { Url = "https://www.courrier-du-val.example/2024/03/12/montbrun-budget.html?utm_source=rss#haut" }).Url);
}
