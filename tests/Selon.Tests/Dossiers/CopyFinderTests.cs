using CsCheck;
using Selon.Dossiers.Digests;
using Selon.Dossiers.Duplicates;
using Selon.Records;
using Selon.Statements;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Dossiers;

public class CopyFinderTests
{
    private static readonly string[] Words = ["le", "maire", "du", "port", "a", "dit", "12", "que"];

    private static readonly Gen<string> Texts = Gen.Int[0, 7].Select(i => Words[i]).List[0, 120].Select(w => string.Join(' ', w));

    [Fact]
    public void AnArticleIsTheSameAsItself()
    {
        var report = Compare(Dispatches.Strike, Dispatches.Strike);
        Assert.Equal(CopyVerdict.Same, report.Verdict);
        Assert.Equal((1.0, 1.0), (report.ShareOfFirst, report.ShareOfSecond));
        Assert.Single(report.Passages);
    }

    [Fact]
    public void SmallEditsStayOnePassage()
    {
        var edited = Dispatches.Strike.Replace("près de Valmorel", "non loin de Valmorel", StringComparison.Ordinal).ToUpperInvariant();
        var report = Compare(Dispatches.Strike, edited);
        Assert.Equal(CopyVerdict.Same, report.Verdict);
        Assert.Single(report.Passages);
        Assert.StartsWith("TROIS GENDARMES", report.Passages[0].Second.Of(edited), StringComparison.Ordinal);
    }

    [Fact]
    public void APartTakenOverIsRewritten()
    {
        var first = Dispatches.Strike[..120];
        var report = Compare(Dispatches.Strike, Dispatches.Harbour + " " + first);
        Assert.Equal(CopyVerdict.Rewritten, report.Verdict);
        Assert.Contains(report.Reasons, r => r.Contains('%'));
    }

    [Fact]
    public void OtherNewsIsNoCopy() => Assert.Equal(CopyVerdict.None, Compare(Dispatches.Strike, Dispatches.Harbour).Verdict);

    [Fact]
    public void BothQuotingOneSpeechIsNoCopy()
    {
        const string Speech = "Nous rebâtirons ce pont pierre par pierre et personne ne nous dira quand nous devons nous arrêter";
        var report = CopyFinder.Compare(Quoting(Dispatches.Harbour, Speech), Quoting(Dispatches.Strike, Speech));
        Assert.Equal(CopyVerdict.Quotes, report.Verdict);
        Assert.Equal(CopyOrigin.Unknown, report.Origin);
    }

    [Fact]
    public void WhatAllPagesOfAnOutletCarryDoesNotCount()
    {
        const string Notice = "Recevez chaque matin notre lettre et gardez un œil sur toute la région avec la rédaction du Courrier des Vallées";
        ArticleDigest Page(string text, string id) => ArticleDigest.Of(Dispatches.Article(text + "\n" + Notice, id, "Le Courrier"));
        var pages = new[] { Page("Un premier texte.", "1"), Page("Un autre encore.", "2"), Page("Le troisième.", "3"), Page(Dispatches.Harbour, "4") };
        var page = Page(Dispatches.Strike, "5");
        Assert.NotEmpty(CopyFinder.Passages(pages[3], page));
        Assert.Empty(CopyFinder.Passages(pages[3], page.WithoutBoilerplate(pages)));
        Assert.Equal(page.ToBytes(), page.WithoutBoilerplate(pages[..2]).ToBytes());
    }

    [Theory]
    [InlineData("2024-03-12", "2024-03-11", CopyOrigin.Second)]
    [InlineData("2024-03-12T10:00:00+01:00", "2024-03-12T09:30:00Z", CopyOrigin.First)]
    [InlineData("2024-03-12", "2024-03-12", CopyOrigin.First)]
    [InlineData(null, "2024-03-12", CopyOrigin.First)]
    public void TheEarlierOneIsTheOrigin(string? first, string? second, CopyOrigin origin) =>
        Assert.Equal(origin, CopyFinder.Compare(Digest(Dispatches.Strike, first), Digest(Dispatches.Strike, second)).Origin);

    [Fact]
    public void ACreditSaysMoreThanTheDay()
    {
        var agency = ArticleDigest.Of(Dispatches.Article(Dispatches.Strike, "a", "AFP", "2024-03-13"));
        var copy = Digest(Dispatches.Strike + " (avec AFP)", "2024-03-12");
        Assert.Equal(["afp"], copy.Credits);
        Assert.Equal(CopyOrigin.First, CopyFinder.Compare(agency, copy).Origin);
        Assert.Equal(CopyOrigin.Agency, CopyFinder.Compare(copy, copy).Origin);
    }

    [Fact]
    public void CopiesShareKeysWhateverStandsAroundThem()
    {
        var (alone, inside) = (Digest(Dispatches.Strike), Digest(Dispatches.Harbour + " " + Dispatches.Strike + " " + Dispatches.Harbour));
        Assert.NotEmpty(alone.Keys.Intersect(inside.Keys));
        Assert.Empty(alone.Keys.Intersect(Digest(Dispatches.Harbour).Keys));
    }

    [Fact]
    public void TheSameWordsOverAndOverAreBounded()
    {
        var text = string.Concat(Enumerable.Repeat("non ", ArticleDigest.MostWords + 10));
        var digest = Digest(text);
        Assert.Equal(ArticleDigest.MostWords, digest.WordCount);
        Assert.Equal(CopyVerdict.Same, CopyFinder.Compare(digest, digest).Verdict);
    }

    [Fact]
    public void BothWaysRoundTheVerdictIsOne() => Gen.Select(Texts, Texts).Sample((a, b) =>
        CopyFinder.Compare(Digest(a), Digest(a + b)).Verdict is var verdict && (verdict != CopyVerdict.Same || CopyFinder.Compare(Digest(a + b), Digest(a)).Verdict == verdict));

    [Fact]
    public void DigestsComeBack() => Texts.Sample(text => ArticleDigest.FromBytes(Digest(text).ToBytes()).ToBytes().SequenceEqual(Digest(text).ToBytes()));

    [Fact]
    public void BytesThatAreNoDigestAreRefused() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        try
        {
            ArticleDigest.FromBytes(bytes);
        }
        catch (DigestException)
        {
            // What is meant to happen.
        }
    });

    private static ArticleDigest Quoting(string text, string speech)
    {
        var record = Dispatches.Article($"« {speech} », a dit la maire. {text}");
        var quotation = new StatementRecord { Kind = StatementKind.Direct, Content = [new TextSpan(2, 2 + speech.Length)], Evidence = new TextSpan(0, 10), FoundBy = "test" };
        return ArticleDigest.Of(record with { Statements = [quotation] });
    }

    private static ArticleDigest Digest(string text, string? published = null) => ArticleDigest.Of(Dispatches.Article(text, published: published));

    private static CopyReport Compare(string first, string second) => CopyFinder.Compare(Digest(first), Digest(second));
}
