using Selon.Events;
using Xunit;

namespace Selon.Tests.Events;

/// <summary>Runs the tables of languages/*/specs/participants.md from text to events.</summary>
public class ParticipantSpecTests
{
    public static TheoryData<string, string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var language in new[] { "fr", "en" })
            {
                foreach (var row in SpecTable.Rows(Path.Combine(Repository.Root, "languages", language, "specs", "participants.md"), "text"))
                    data.Add(language, row[0], row[1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_event_has_these_participants(string language, string text, string wanted)
    {
        var article = language == "en" ? Pipeline.ReadEnglish(text) : Pipeline.Read(text);

        Assert.Contains(wanted, article.Events.Select(e => Describe(article, e)));
    }

    private static string Describe(CodedArticle article, EventMention found) =>
        $"{found.Type.ToString().ToUpperInvariant()}: {Names(article, found.Actors)} > {Names(article, found.Recipients)}";

    private static string Names(CodedArticle article, IEnumerable<int> entities) =>
        string.Join(" + ", entities.Select(e => article.Attributed.Resolved.Entities[e].Name).DefaultIfEmpty("-"));
}
