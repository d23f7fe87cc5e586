using CsCheck;
using Selon.Statements;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Statements;

public class QuotationFinderTests
{
    private static Article ArticleOf(params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var blocks = new List<TextBlock>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new TextBlock(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }

        return new Article { Id = "a", Language = "fr", Text = text, Blocks = [.. blocks] };
    }

    private static string[] Find(params string[] paragraphs)
    {
        var article = ArticleOf(paragraphs);
        return [.. QuotationFinder.Find(article).Select(q => $"{q.Depth}{(q.Continues ? "+" : "")} {q.Span.Of(article.Text)}")];
    }

    [Fact]
    public void Guillemets_nest() =>
        Assert.Equal(["0 « Il offre ses « bons offices » à tous »", "1 « bons offices »"], Find("« Il offre ses « bons offices » à tous », dit-il."));

    [Fact]
    public void Straight_marks_open_and_close_by_their_neighbours() =>
        Assert.Equal(["0 \"oui\"", "0 \"non\""], Find("Il dit \"oui\", elle dit \"non\"."));

    [Fact]
    public void Curly_marks_inside_guillemets() =>
        Assert.Equal(["0 « Un “ami” est venu »", "1 “ami”"], Find("« Un “ami” est venu », dit-il."));

    [Fact]
    public void An_open_quotation_ends_with_its_paragraph_and_goes_on_in_the_next() =>
        Assert.Equal(["0 « Premier point.", "0+ « Second point. »"], Find("« Premier point.", "« Second point. » Il part."));

    [Fact]
    public void Apostrophes_are_no_marks() => Assert.Empty(Find("L'an dernier, l’usine d'Arles a fermé."));

    [Theory]
    [InlineData("‘We will stay,’ the mayor’s son said.", "0 ‘We will stay,’")]
    [InlineData("''We will stay,'' the mayor's son said.", "0 ''We will stay,''")]
    [InlineData("He called it 'a ruin' and left.", "0 'a ruin'")]
    [InlineData("The dogs' owners and the '90s fans' club met.", null)]
    [InlineData("L'an dernier, l’usine d'Arles a fermé.", null)]
    public void Single_marks_are_told_from_apostrophes(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Find(text));

    [Fact]
    public void Any_text_gives_spans_within_it_in_order() =>
        Gen.Char["ab «»“”\"\n.,"].Array[0, 60].Sample(chars =>
        {
            var text = new string(chars);
            var article = new Article { Id = "a", Language = "fr", Text = text, Blocks = [new TextBlock(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
            var last = 0;
            foreach (var quotation in QuotationFinder.Find(article))
            {
                Assert.InRange(quotation.Span.Start, last, text.Length);
                Assert.InRange(quotation.Span.End, quotation.Span.Start + 1, text.Length);
                last = quotation.Span.Start;
            }
        });
}
