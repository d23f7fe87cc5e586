using Xunit;

namespace Selon.Tests.Statements;

/// <summary>Who speaks on, and when it was said.</summary>
public class GoingOnTests
{
    [Fact]
    public void AQuotationGoesOnWithTheLastSpeakerNotWithTheOneSpokenOf()
    {
        var coded = Pipeline.ReadEnglish("While Peter Orlin is keen to go on, he is unlikely to win, said Mark Terry, an analyst in London.\n“I am still very skeptical,” he said.");
        var last = coded.Attributed.Statements[^1];
        Assert.Equal("Mark Terry", coded.Attributed.Resolved.Entities[Assert.Single(last.SourceEntities)].Name);
    }

    [Fact]
    public void AnotherWhoIsNamedBehindSpeaksInstead()
    {
        var coded = Pipeline.ReadEnglish("The vote is lost, said Mark Terry, an analyst in London.\nPeter Orlin left the hall.\n“I am still very skeptical,” he said.");
        var last = coded.Attributed.Statements[^1];
        Assert.Equal("Peter Orlin", coded.Attributed.Resolved.Entities[Assert.Single(last.SourceEntities)].Name);
    }

    [Theory]
    [InlineData("A spokesman said the explosion late on Thursday had caused damage.", null)]
    [InlineData("A spokesman said on Thursday that the explosion had caused damage.", "2023-09-21")]
    public void ATimeInsideWhatIsSaidIsNoTimeOfSayingIt(string text, string? date) =>
        Assert.Equal(date, Pipeline.ReadEnglish(text, "2023-09-24").Attributed.Statements[0].Date?.Value);
}
