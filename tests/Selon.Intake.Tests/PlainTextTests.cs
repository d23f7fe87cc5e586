using Selon.Text;

namespace Selon.Intake.Tests;

public sealed class PlainTextTests
{
    [Fact]
    public void Every_line_is_a_paragraph_when_no_line_is_blank() =>
        Assert.Equal("Un fait.\n\nUn autre fait.\n\nUn dernier.", Read.Text("Un fait.\r\nUn autre fait.\rUn dernier.\n").Text);

    [Fact]
    public void Blank_lines_part_paragraphs() =>
        Assert.Equal("Un fait.\n\nUn autre fait.", Read.Text("\n\nUn fait.\n \t\n\r\n\nUn autre fait.  \n").Text);

    [Fact]
    public void Wrapped_lines_are_joined_and_their_paragraphs_stay()
    {
        const string Wrapped = """
            Le conseil municipal de Montbrun a adopté mardi le budget de l'année
            prochaine, malgré l'opposition de trois élus qui demandaient un report
            du vote.
            La maire a ensuite reçu les représentants des associations, qui lui ont
            remis une pétition signée par deux mille habitants, puis les porte-
            parole des trois syndicats.
            """;
        var paragraphs = Read.Text(Wrapped).Text.Split("\n\n");
        Assert.Equal(2, paragraphs.Length);
        Assert.EndsWith("qui demandaient un report du vote.", paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("puis les porte-parole des trois", paragraphs[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Short_lines_of_their_own_are_not_joined()
    {
        var text = Read.Text("Résultats du scrutin de dimanche dans la région\nClaire Vasseur : 52 %\nPaul Ferrand : 41 %\nBlancs et nuls : 7 %").Text;
        Assert.Equal(4, text.Split("\n\n").Length);
    }

    [Fact]
    public void Characters_stay_as_they_are()
    {
        // A decomposed é, no-break spaces, a soft hyphen, an emoji: all to the letter.
        const string Odd = "La ministe\u0301re\u00A0: «\u202Foui\u202F», co\u00ADmité 🙂.";
        Assert.Equal(Odd, Read.Text(Odd).Text);
    }

    [Fact]
    public void Lone_NULs_and_control_codes_go() =>
        Assert.Equal("Un fait avéré. " + new string('a', 300), Read.Text("\u0001Un fait\0 avéré. " + new string('a', 300)).Text);

    [Fact]
    public void A_short_first_line_is_the_title()
    {
        var article = Read.Text($"Montbrun adopte son budget\n\n12 mars 2024. –\n{Pages.Prose}");
        Assert.Equal("Montbrun adopte son budget", article.Title);
        Assert.Equal(BlockKind.Title, article.Blocks[0].Kind);
        Assert.Equal(BlockKind.Paragraph, article.Blocks[1].Kind);
    }

    [Theory]
    [InlineData("Montbrun a adopté son budget mardi.")]
    [InlineData("12 mars 2024. –")]
    [InlineData("https://video.example/embed/42")]
    public void A_sentence_a_date_or_an_address_is_no_title(string first) => Assert.Null(Read.Text($"{first}\n\n{Pages.Prose}").Title);

    [Theory]
    [InlineData("12 mars 2024. –", "2024-03-12")]
    [InlineData("1er août 2024 – Le préfet a démissionné.", "2024-08-01")]
    [InlineData("Publié le 3 février 2023 à 10h12", "2023-02-03")]
    public void A_date_line_tells_the_publication(string line, string day)
    {
        var article = Read.Text($"Montbrun adopte son budget\n\n{line}\n\n{Pages.Prose}");
        Assert.Equal(day, article.Published);
        Assert.Equal(PublishedBasis.Text, article.PublishedBasis);
    }

    [Fact]
    public void A_date_inside_a_sentence_does_not()
    {
        var article = Read.Text($"{Pages.Prose} Le 12 mars 2024, il avait échoué.\n\nLe 3 mai 2024, le préfet a annulé le vote du conseil municipal.");
        Assert.Null(article.Published);
        Assert.Null(article.PublishedBasis);
    }

    [Fact]
    public void A_given_date_and_language_win()
    {
        var article = Read.Text($"12 mars 2024. –\n\n{Pages.Prose}", new IntakeOptions { Published = "2024-03-14", Language = "en-GB" });
        Assert.Equal(("2024-03-14", PublishedBasis.Given, "en"), (article.Published, article.PublishedBasis, article.Language));
    }

    [Fact]
    public void The_id_is_a_hash_of_the_text()
    {
        // printf 'Un fait.' | sha256sum
        Assert.Equal("8d93796e570bd4b8", Read.Text("Un fait.").Id);
        Assert.Equal(Read.Text("Un fait.\n").Id, Read.Text("Un fait.").Id);
    }
}
