using System.Text.Json;
using Xunit;

namespace Selon.Text.Tests;

/// <summary>Names of plain sentences, and floors of scores on the development corpora where these are at hand.</summary>
public class NameScoreTests
{
    private const string Dev = "ner-fr-winer/winer-fr-dev.jsonl";

    [Theory]
    [InlineData("President Barack Obama met Angela Merkel in Berlin.", "Per Barack Obama", "Per Angela Merkel", "Loc Berlin")]
    [InlineData("The United Nations and the World Bank have offices in Nairobi.", "Org United Nations", "Org World Bank", "Loc Nairobi")]
    [InlineData("He flew from london to San Francisco.", "Loc london", "Loc San Francisco")]
    public void Names_of_English_sentences(string text, params string[] names) => Assert.Equal(names, Names(English.Parse(text)));

    [Theory]
    [InlineData("Les combattants du Front ont quitté Alep.", "Loc Alep")]
    [InlineData("L'université de Lyon accueille Annie Ernaux.", "Org université de Lyon", "Per Annie Ernaux")]
    public void Names_of_French_sentences(string text, params string[] names) => Assert.Equal(names, Names(French.Parse(text)));

    [Fact]
    public void Persons_places_and_bodies_of_news_do_not_get_worse()
    {
        var path = French.Data(Dev);
        Assert.SkipWhen(path is null, "the shared corpora are not on this machine");
        int hits = 0, found = 0, gold = 0;
        foreach (var line in File.ReadLines(path!))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var truth = json.RootElement.GetProperty("entities").EnumerateArray().Where(e => e.GetProperty("outermost").GetBoolean()).Select(Gold).Where(n => n is not null).ToHashSet();
            var system = French.Parse(text).Sentences.SelectMany(s => s.Names.Where(n => n.Label != NameLabel.Misc).Select(n => $"{n.Label} {s.SpanOf(n.Words).Start} {s.SpanOf(n.Words).End}")).ToHashSet();
            (hits, found, gold) = (hits + system.Count(truth.Contains), found + system.Count, gold + truth.Count);
        }

        Assert.InRange(200.0 * hits / (found + gold), 84.5, 100);
    }

    private static IEnumerable<string> Names(ParsedArticle parsed) =>
        parsed.Sentences.SelectMany(s => s.Names.Select(n => $"{n.Label} {s.SpanOf(n.Words).Of(parsed.Article.Text)}"));

    /// <summary>The corpus has no character beyond the basic plane, so that its offsets are ours.</summary>
    private static string? Gold(JsonElement entity)
    {
        var label = entity.GetProperty("label").GetString() switch { "Person" => "Per", "Location" => "Loc", "Organization" => "Org", _ => null };
        return label is null ? null : $"{label} {entity.GetProperty("start").GetInt32()} {entity.GetProperty("end").GetInt32()}";
    }
}
