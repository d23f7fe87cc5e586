using Selon.Dossiers.Contradictions;
using Selon.Dossiers.Merging;
using Selon.Events;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Dossiers;

public class ContradictionFinderTests
{
    [Theory]
    [InlineData("fr", "Douze soldats ont été tués et vingt-sept blessés.", "12 dead, 27 injured")]
    [InlineData("fr", "L'attentat a fait au moins 12 morts.", "12 or more dead")]
    [InlineData("fr", "Une frappe a visé le marché, tuant plus de trente personnes.", "31 or more dead")]
    [InlineData("fr", "Les rebelles ont tué quatre-vingt-cinq civils.", "85 dead")]
    [InlineData("fr", "La police a interpellé 1 200 manifestants.", "1200 arrested")]
    [InlineData("fr", "Des dizaines de blessés ont été soignés.", "20 to 99 injured")]
    [InlineData("fr", "Sept soldats ont tué un civil.", "")]
    [InlineData("fr", "Il a été tué 3 jours plus tard.", "")]
    [InlineData("en", "The blast killed at least seven people and injured 40.", "7 or more dead, 40 injured")]
    [InlineData("en", "Twelve miners were killed.", "12 dead")]
    [InlineData("en", "Two hundred and five people were arrested.", "205 arrested")]
    [InlineData("en", "Three soldiers killed in ambush", "3 dead")]
    [InlineData("en", "Seven soldiers killed a farmer.", "")]
    [InlineData("en", "The mayor was killed 12 days ago.", "")]
    [InlineData("en", "Up to 300 villagers are missing.", "up to 300 missing")]
    public void CountsAreReadFromSentences(string language, string sentence, string expected)
    {
        var article = Pipeline.ArticleOf(sentence, language: language);
        Assert.Equal(expected, string.Join(", ", TollReader.Read(article, new TextSpan(0, sentence.Length)).Select(TollText.Of)));
    }

    [Fact]
    public void ATollThatRisesInLaterReportsIsAnUpdate() =>
        Assert.True(Only(Counted("a", "Cinq civils ont été tués.", "2024-03-12"), Counted("b", "Seven civilians were killed.", "2024-03-13", "en")).IsUpdate);

    [Fact]
    public void AtLeastFiveAndSevenAgree() =>
        Assert.True(Only(Counted("a", "Au moins cinq civils ont été tués.", "2024-03-12"), Counted("b", "Sept civils ont été tués.", "2024-03-12")).IsUpdate);

    [Fact]
    public void DifferentTollsOfOneDayContradictEachOther()
    {
        var found = Only(Counted("a", "Cinq civils ont été tués.", "2024-03-12"), Counted("b", "Seven civilians were killed.", "2024-03-12", "en"));
        Assert.False(found.IsUpdate);
        Assert.Equal(["5 dead", "7 dead"], found.Values.Select(v => v.Value));
        Assert.Equal([1], found.Values[1].Mentions);
    }

    [Fact]
    public void ATollThatFallsContradicts() =>
        Assert.False(Only(Counted("a", "Sept civils ont été tués.", "2024-03-12"), Counted("b", "Cinq civils ont été tués.", "2024-03-13")).IsUpdate);

    [Fact]
    public void AMoreExactDateIsAnUpdate()
    {
        var found = Only(Dispatches.Attack("a", date: "2024-03"), Dispatches.Attack("b", date: "2024-03-12"));
        Assert.Equal((ContradictionField.Date, true), (found.Field, found.IsUpdate));
    }

    [Fact]
    public void TwoDaysContradictEachOther()
    {
        var found = Only(Dispatches.Attack("a", date: "2024-03-11"), Dispatches.Attack("b", date: "2024-03-12"), Dispatches.Attack("c", date: "2024-03-12"));
        Assert.Equal((ContradictionField.Date, false), (found.Field, found.IsUpdate));
        Assert.Equal([1, 2], found.Values[1].Mentions);
    }

    [Fact]
    public void WhoDidItAndWhetherItHappened()
    {
        var found = ContradictionFinder.Within([Dispatches.Attack("a"), Dispatches.Attack("b", actor: "Milice Alba", factuality: Factuality.Denied)]);
        Assert.Equal([ContradictionField.Factuality, ContradictionField.Actor], found.Select(f => f.Field));
        Assert.All(found, f => Assert.False(f.IsUpdate));
    }

    [Fact]
    public void AgreementAndSilenceAreNoContradictions() =>
        Assert.Empty(ContradictionFinder.Within([Dispatches.Attack("a"), Dispatches.Attack("b"), Dispatches.Attack("c", actor: null, place: null, date: null)]));

    private static EventDigest Counted(string article, string sentence, string published, string language = "fr") =>
        Dispatches.Attack(article, sentence: sentence, published: published, language: language);

    private static Contradiction Only(params EventDigest[] mentions) => Assert.Single(ContradictionFinder.Within(mentions));
}
