using Selon.Intake.Blocks;
using Selon.Text;

namespace Selon.Intake.Tests;

public sealed class BlockFinderTests
{
    /// <summary>The kind of a line in the middle of an article.</summary>
    private static BlockKind KindOf(string line, string after = Pages.MoreProse)
    {
        var text = $"Montbrun adopte son budget\n\n{Pages.Prose}\n\n{line}\n\n{after}";
        return BlockFinder.Find(text).First(b => b.Span.Of(text) == line).Kind;
    }

    [Theory]
    [InlineData("https://video.example/embed/42#inside")]
    [InlineData("www.example.org/a http://example.org/b")]
    [InlineData("pic.twitter.com/AbCdEf")]
    [InlineData("— Claire Vasseur (@cvasseur) 12 mars 2024")]
    public void Addresses_and_posts_are_embeds(string line) => Assert.Equal(BlockKind.Embed, KindOf(line));

    [Theory]
    [InlineData("Le tramway attendra encore un an à MontbrunLa dette de la ville inquiète la chambre des comptes")]
    [InlineData("Réforme : la maire répond aux syndicats de la villePourquoi le préfet hésite encore")]
    [InlineData("À lire aussi : le tramway attendra encore un an")]
    [InlineData("Lire aussi Le tramway attendra encore un an")]
    [InlineData("Page actualisée : 13 mars 2024 — « Le tramway attendra encore un an »")]
    [InlineData("Sur le même sujet")]
    public void Other_articles_are_related(string line) => Assert.Equal(BlockKind.Related, KindOf(line));

    [Theory]
    [InlineData("La justice autorise WhatsApp à reprendre ses envois publicitaires dans la région")]
    [InlineData("Un avion de la compagnie LinkedIn Airways détourné vers Montbrun ce matin")]
    [InlineData("Les sages ont rendu leur avis, a indiqué la courLe préfet, lui, se tait encore.")]
    [InlineData("La maire Anne MacDonald répond aux syndicats de la ville sur le budget")]
    public void Names_with_a_capital_inside_and_sentences_are_not(string line) => Assert.NotEqual(BlockKind.Related, KindOf(line));

    [Fact]
    public void Headlines_below_a_lead_in_are_related_until_the_text_goes_on()
    {
        const string Text = "Titre du jour\n\nUn premier fait est arrivé hier.\n\nÀ lire également :\n\nLe tramway attendra\n\n- La dette inquiète\n\nLa maire a repris la parole. Elle a nié.\n\nTrois élus partent\n\nIls ont quitté la salle.";
        var kinds = BlockFinder.Find(Text).Select(b => b.Kind);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Related, BlockKind.Related, BlockKind.Related, BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph], kinds);
    }

    [Fact]
    public void Sources_at_the_end_are_boilerplate_to_the_end()
    {
        var text = $"Titre du jour\n\n{Pages.Prose}\n\n{Pages.MoreProse}\n\nSources\n\nAgence X, « La ville vote. » 12 mars 2024.\n\nAgence Y.";
        Assert.Equal([BlockKind.Boilerplate, BlockKind.Boilerplate, BlockKind.Boilerplate], BlockFinder.Find(text).Skip(3).Select(b => b.Kind));
    }

    [Theory]
    [InlineData("© AFP")]
    [InlineData("La mairie de Montbrun. Photo : P. Ferrand/AFP")]
    [InlineData("Crédit photo : Paul Ferrand")]
    [InlineData("Illustration")]
    public void Picture_credits_are_captions(string line) => Assert.Equal(BlockKind.Caption, KindOf(line));

    [Theory]
    [InlineData("Facebook , Twitter , Courriel ,")]
    [InlineData("Partager cet article :")]
    [InlineData("Abonnez-vous à notre lettre du matin")]
    [InlineData("Publicité")]
    public void Buttons_and_notices_are_boilerplate(string line) => Assert.Equal(BlockKind.Boilerplate, KindOf(line));

    [Theory]
    [InlineData("« Nous avons entendu les habitants de tous les quartiers. »")]
    [InlineData("— Claire Vasseur, maire de Montbrun")]
    [InlineData("> Nous avons entendu les habitants.")]
    public void A_quotation_set_off_is_a_quote(string line) => Assert.Equal(BlockKind.Quote, KindOf(line));

    [Theory]
    [InlineData("• 12 millions pour les écoles")]
    [InlineData("* 12 millions pour les écoles")]
    public void Bullets_are_lists(string line) => Assert.Equal(BlockKind.List, KindOf(line));

    [Fact]
    public void Dashes_are_lists_only_together()
    {
        const string Text = "Titre du jour\n\nIl demande :\n- un vote,\n- un débat.\n\n– Jamais, a répondu la maire.";
        Assert.Equal([BlockKind.List, BlockKind.List], BlockFinder.Find(Text).Where(b => b.Kind == BlockKind.List).Select(b => b.Kind));
    }

    [Theory]
    [InlineData("Photo de famille des dirigeants : le sommet s’achève sur un désaccord, selon trois délégations présentes à la table, qui évoquent un échec pour la présidence tournante et annoncent une nouvelle réunion avant l’été, à une date qui reste à fixer.")]
    [InlineData("Selon la source, l’accord est mort.")]
    [InlineData("Sources au sein du ministère : rien ne presse.")]
    [InlineData("Le maire voit aussi dans ce vote un signe.")]
    [InlineData("PARIS (AFP) - Le budget est adopté.")]
    [InlineData("Partager le pouvoir ne lui fait pas peur, dit-il.")]
    [InlineData("Il a ajouté :")]
    public void Sentences_of_the_article_stay(string line) => Assert.Equal(BlockKind.Paragraph, KindOf(line));

    [Fact]
    public void A_line_between_paragraphs_is_a_heading() => Assert.Equal(BlockKind.Heading, KindOf("Trois élus quittent la salle"));

    [Fact]
    public void Acceptance_blocks_are_found()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/acceptance/karabakh-2023.fr.txt");
        if (!File.Exists(path)) Assert.Skip("no ../shared here");
        var article = Read.One(File.ReadAllBytes(path));
        Assert.Single(Read.Blocks(article, BlockKind.Embed));
        Assert.StartsWith("Conseils de sécurité : Moscou", Assert.Single(Read.Blocks(article, BlockKind.Related)), StringComparison.Ordinal);
        Assert.Equal(12, article.Blocks.Length);
    }
}
