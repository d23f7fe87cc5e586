using Selon.Events;
using Xunit;

namespace Selon.Tests.Events;

/// <summary>Runs the tables of <c>languages/*/specs/places.md</c> with the trained models, all stages.</summary>
public class PlaceSpecTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var row in SpecTable.Rows(Path.Combine(Repository.Root, "languages", language, "specs", "places.md"), "text"))
                data.Add(language, row[0], row[1], row[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void EventGetsThePlace(string language, string text, string trigger, string place)
    {
        var coded = language == "en" ? Pipeline.ReadEnglish(text) : Pipeline.Read(text);
        var told = coded.Events.LastOrDefault(e => e.Trigger.Of(coded.Article.Text) == trigger);
        Assert.True(told != null, $"not found; there are {string.Join(", ", coded.Events.Select(e => e.Trigger.Of(coded.Article.Text)))}");
        Assert.Equal(place, told.Places.IsEmpty ? "–" : string.Join(", ", told.Places.Select(p => coded.Attributed.Resolved.Entities[p].Name)));
    }

    [Fact]
    public void AHeadlineHasThePlaceBeforeItsColon()
    {
        const string title = "Québec : grève générale des chauffeurs de taxi";
        var article = Pipeline.ArticleOf(title) with { Blocks = [new(Selon.Text.BlockKind.Title, new(0, title.Length))] };
        var coded = Pipeline.Reader.Read(article);
        Assert.Contains(coded.Events, e => e.Type == EventType.Protest && e.Places.Any(p => coded.Attributed.Resolved.Entities[p].Name == "Québec"));
    }
}
