using Selon.Dossiers.Digests;
using Selon.Dossiers.Stories;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Dossiers;

public class StoryAssignerTests
{
    private const string French =
        "Un séisme de magnitude 6,4 a secoué le Kamarstan le 14 mai 2024, tuant 112 personnes selon la protection civile.\n" +
        "Le président Orhan Velimir s'est rendu à Tashgorod, où 340 maisons se sont effondrées.";

    private const string English =
        "Rescuers searched Tashgorod on May 15, 2024, a day after an earthquake of magnitude 6.4 killed 112 people in Kamarstan.\n" +
        "President Orhan Velimir visited Tashgorod, where 340 houses collapsed.";

    private const string Other =
        "Un séisme de magnitude 5,8 a secoué la Vorland le 2 février 2019, tuant 9 personnes selon la protection civile.\n" +
        "La Première ministre Ingrid Solheim s'est rendue à Norvik, où 25 maisons se sont effondrées.";

    private static readonly StoryDigest[] Digests =
    [
        StoryDigest.Of(ArticleRecord.Of(Pipeline.Read(French, "2024-05-15"))),
        StoryDigest.Of(ArticleRecord.Of(Pipeline.ReadEnglish(English, "2024-05-15"))),
        StoryDigest.Of(ArticleRecord.Of(Pipeline.Read(Other, "2019-02-03"))),
    ];

    [Fact]
    public void FrenchAndEnglishAreOneStory() => Assert.Equal(7, Assign(Digests[1], Digests[0]).Story);

    [Fact]
    public void AnotherYearAndPlaceIsAnotherStory() => Assert.Null(Assign(Digests[2], Digests[0]).Story);

    [Fact]
    public void WithoutCandidatesAStoryBegins() => Assert.Null(StoryAssigner.Assign(Digests[0], [], new TermCounts()).Story);

    [Fact]
    public void AnArticleJoinsItself() => Assert.Equal((7, 1.0), Assign(Digests[0], Digests[0]) is { Story: { } s, Score: var score } ? (s, Math.Round(score, 6)) : default);

    [Fact]
    public void LikenessIsTheSameBothWaysRound()
    {
        foreach (var a in Digests)
        {
            foreach (var b in Digests)
                Assert.Equal(StoryAssigner.Likeness(a, b, new TermCounts()), StoryAssigner.Likeness(b, a, new TermCounts()), 12);
        }
    }

    [Fact]
    public void TheOrderOfArticlesInAStoryDoesNotMatter()
    {
        var counts = new TermCounts();
        var forth = StoryAssigner.Assign(Digests[0], [new StoryCandidate(1, Digests)], counts);
        var back = StoryAssigner.Assign(Digests[0], [new StoryCandidate(1, [.. Digests.Reverse()])], counts);
        Assert.Equal(forth.Score, back.Score, 12);
    }

    [Fact]
    public void OneStoryInTwoLanguagesSharesKeys() => Assert.NotEmpty(Digests[0].Keys.Intersect(Digests[1].Keys));

    [Fact]
    public void DigestsComeBack() => Assert.All(Digests, d => Assert.Equal(d.ToBytes(), StoryDigest.FromBytes(d.ToBytes()).ToBytes()));

    [Fact]
    public void ADigestCutShortIsRefused() => Assert.Throws<DigestException>(() => StoryDigest.FromBytes(Digests[0].ToBytes().AsSpan()[..^3]));

    private static StoryChoice Assign(StoryDigest article, StoryDigest other) => StoryAssigner.Assign(article, [new StoryCandidate(7, [other])], new TermCounts());
}
