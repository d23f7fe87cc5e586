using Selon.Events;
using Selon.Time;
using Xunit;

namespace Selon.Tests.Events;

/// <summary>Runs the tables of <c>languages/*/specs/dates.md</c> with the trained models, all stages.</summary>
public class DateSpecTests
{
    private const string Paragraph = "¶";

    public static TheoryData<string, string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var row in SpecTable.Rows(Path.Combine(Repository.Root, "languages", language, "specs", "dates.md"), "text"))
                data.Add(language, row[0], row[1], row[2], row[3], row[4]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void EventGetsTheDate(string language, string text, string published, string trigger, string date, string carried)
    {
        var lines = text.Replace(Paragraph, "\n", StringComparison.Ordinal);
        var coded = language == "en" ? Pipeline.ReadEnglish(lines, published) : Pipeline.Read(lines, published);
        var told = coded.Events.LastOrDefault(e => e.Trigger.Of(coded.Article.Text) == trigger);
        Assert.True(told != null, $"not found; there are {string.Join(", ", coded.Events.Select(e => e.Trigger.Of(coded.Article.Text)))}");
        Assert.Equal((date, carried), (told.Date?.Value ?? "–", told.Date is { Carry: not DateCarry.None } known ? known.Carry.ToString().ToLowerInvariant() : "–"));
    }
}
