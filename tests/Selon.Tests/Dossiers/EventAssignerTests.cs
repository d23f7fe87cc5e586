using CsCheck;
using Selon.Dossiers.Digests;
using Selon.Dossiers.Merging;
using Selon.Events;
using Xunit;

namespace Selon.Tests.Dossiers;

public class EventAssignerTests
{
    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<EventDigest> Attacks = Gen.Select(
        Pick<string?>("Front du Nord", "Milice Alba", null),
        Pick<string?>("Valmorel", "Tashgorod", null),
        Pick<string?>("2024-03-12", "2024-03", "2024-04-01", null),
        Pick(Factuality.Occurred, Factuality.Denied, Factuality.Announced),
        Gen.Int[0, 5]).Select((actor, place, date, factuality, article) => Dispatches.Attack("x" + article, actor, place, date, factuality));

    [Fact]
    public void OneAttackInTwoArticlesIsOneEvent()
    {
        var choice = Assign(Dispatches.Attack("b", sentence: "À Valmorel, le Front du Nord a attaqué un poste."), Dispatches.Attack("a"));
        Assert.Equal((5, MatchKind.Same), (choice.Event, choice.Kind));
        Assert.Contains("same actor: Front du Nord", choice.Reasons);
        Assert.Contains("same day: 2024-03-12", choice.Reasons);
    }

    [Fact]
    public void SpellingsOfOneNameAreOneActor() =>
        Assert.NotNull(Assign(Dispatches.Attack("b", actor: "Nikol Pashinyan"), Dispatches.Attack("a", actor: "Nikol Pachinian")).Event);

    [Theory]
    [InlineData("Milice Alba", "Valmorel", "2024-03-12", Factuality.Occurred, "other actor: ")]
    [InlineData("Front du Nord", "Tashgorod", "2024-03-12", Factuality.Occurred, "other place: ")]
    [InlineData("Front du Nord", "Valmorel", "2024-03-13", Factuality.Occurred, "other date: ")]
    [InlineData("Front du Nord", "Valmorel", "2024-03-12", Factuality.Announced, "other factuality: ")]
    public void WhatDiffersRulesItOut(string actor, string place, string date, Factuality factuality, string reason)
    {
        var choice = Assign(Dispatches.Attack("b", actor, place, date, factuality), Dispatches.Attack("a"));
        Assert.Null(choice.Event);
        Assert.StartsWith(reason, Assert.Single(choice.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void ADenialJoinsAsAContradiction() =>
        Assert.Equal(MatchKind.Contradicting, Assign(Dispatches.Attack("b", factuality: Factuality.Denied), Dispatches.Attack("a")).Kind);

    [Fact]
    public void SilenceIsNoAgreement() =>
        Assert.Null(Assign(Dispatches.Attack("b", null, null, null, sentence: "Un raid de nuit."), Dispatches.Attack("a", null, null, null)).Event);

    [Fact]
    public void OneMentionThatDiffersKeepsItOut()
    {
        var candidate = new EventCandidate(5, [Dispatches.Attack("a", date: null), Dispatches.Attack("c", date: "2024-03-20")]);
        Assert.Null(EventAssigner.Assign(Dispatches.Attack("b"), [candidate], _ => true).Event);
    }

    [Fact]
    public void RowsOfOneArticleStayApartEvenThroughAnother()
    {
        var candidate = new EventCandidate(5, [Dispatches.Attack("a"), Dispatches.Attack("b")]);
        Assert.Null(EventAssigner.Assign(Dispatches.Attack("b", row: 1), [candidate], _ => true).Event);
        Assert.Equal(5, EventAssigner.Assign(Dispatches.Attack("b", row: 0), [candidate], _ => true).Event);
    }

    [Fact]
    public void AddingTheSameAgainChangesNothing() => Attacks.Sample(a => Assign(a, a).Event == 5);

    [Fact]
    public void ScoresAreTheSameBothWaysRound() => Gen.Select(Attacks, Attacks, Gen.Bool).Sample((a, b, story) =>
        (EventMatcher.Score(a, b, story), EventMatcher.Score(b, a, story)) is var (forth, back) && forth.Kind == back.Kind && Math.Abs(forth.Score - back.Score) < 1e-12);

    [Fact]
    public void DigestsComeBack() => Attacks.Sample(a => EventDigest.FromBytes(a.ToBytes()).ToBytes().SequenceEqual(a.ToBytes()));

    [Fact]
    public void ADigestOfAnotherVersionIsRefused()
    {
        var bytes = Dispatches.Attack("a").ToBytes();
        bytes[1]++;
        Assert.Throws<DigestException>(() => EventDigest.FromBytes(bytes));
    }

    [Theory]
    [InlineData("2024-02", "2024-02-29", true)]
    [InlineData("2024-02-28/2024-03-02", "2024-03-01", true)]
    [InlineData("2024-03-01/..", "2031", true)]
    [InlineData("201X", "2020-01-01", false)]
    [InlineData("2024-24", "2024-12-24", true)]
    public void RangesOfDaysOverlap(string a, string b, bool overlap) => Assert.Equal(overlap, DayRange.Of(a)!.Value.Overlaps(DayRange.Of(b)!.Value));

    [Theory]
    [InlineData("XXXX-03-12")]
    [InlineData("2024-13-01")]
    [InlineData("2023-02-29")]
    [InlineData("2024-03-12/2024-03-01")]
    [InlineData("..")]
    [InlineData("")]
    public void WhatHasNoPlaceInTheCalendarIsUnknown(string value) => Assert.Null(DayRange.Of(value));

    private static EventChoice Assign(EventDigest mention, EventDigest other) => EventAssigner.Assign(mention, [new EventCandidate(5, [other])], _ => false);
}
