using Selon.Chronologies;
using Selon.Records;
using Xunit;

namespace Selon.Tests.Statements;

/// <summary>What a reader must not take for a claim.</summary>
public class StatementReadingTests
{
    [Theory]
    [InlineData("en", "The minister did not say that the dam would reopen in spring.", true)]
    [InlineData("en", "If the minister says that the dam is closed, the farmers will leave.", true)]
    [InlineData("en", "Nobody said that the dam was closed.", true)]
    [InlineData("en", "The minister said that the dam would not reopen in spring.", false)]
    [InlineData("fr", "Le ministre n'a pas dit que le barrage serait rouvert au printemps.", true)]
    [InlineData("fr", "Le ministre a dit que le barrage ne serait pas rouvert au printemps.", false)]
    public void What_is_not_said_is_nobodys_claim(string language, string text, bool negated)
    {
        var coded = language == "en" ? Pipeline.ReadEnglish(text) : Pipeline.Read(text);
        Assert.Equal(negated, Assert.Single(coded.Attributed.Statements).IsNegated);
        Assert.Equal(negated, ArticleChronology.Of(ArticleRecord.Of(coded)).Rows.All(r => r.IsEvent));
    }

    [Theory]
    [InlineData("The senator supports the plan.", "support")]
    [InlineData("The senator wants to close the plant.", "want")]
    [InlineData("The senator discussed the plan.", "discuss")]
    public void What_somebody_favours_is_no_row(string text, string act)
    {
        var coded = Pipeline.ReadEnglish(text);
        var statement = Assert.Single(coded.Attributed.Statements);
        Assert.Equal(act, statement.SpeechAct);
        Assert.True(statement.IsAttitude);
        Assert.DoesNotContain(ArticleChronology.Of(ArticleRecord.Of(coded)).Rows, r => !r.IsEvent);
    }

    [Fact]
    public void A_relative_pronoun_is_the_source_and_its_noun_the_entity()
    {
        var coded = Pipeline.ReadEnglish("The letter angered Ann Dole, who said that the plan was dead.");
        var statement = Assert.Single(coded.Attributed.Statements);
        Assert.Equal("who", statement.SourceSpan!.Value.Of(coded.Attributed.Article.Text));
        Assert.Equal("Ann Dole", coded.Attributed.Resolved.Entities[Assert.Single(statement.SourceEntities)].Name);
    }
}
