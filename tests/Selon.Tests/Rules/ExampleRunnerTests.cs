using Selon.Lab.Compile;
using Selon.Rules;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Rules;

public class ExampleRunnerTests
{
    private const string Paris = "Paris/PROPN<nsubj-2 accuse/accuser/VERB<root-0 Berlin/PROPN<obj-2 et/CCONJ<cc-5 Rome/PROPN<conj-3";
    private const string Rain = "Il/PRON<expl:subj-2 pleut/pleuvoir/VERB<root-0";

    [Theory]
    [InlineData(Paris, "actor=Paris", Rain, "")]
    [InlineData(Paris, "recipient=Berlin,Rome", Rain, "")]
    [InlineData(Paris, "place=", Rain, "")]
    [InlineData(Paris, "recipient=Berlin", Rain, "a.yaml:8: rule 'r' and its example “1”: finds trigger ‘accuse’, actor ‘Paris’, recipient ‘Berlin, Rome’")]
    [InlineData(Paris, "actor=", Rain, "a.yaml:8: rule 'r' and its example “1”: finds trigger ‘accuse’, actor ‘Paris’, recipient ‘Berlin, Rome’")]
    [InlineData(Rain, "actor=Paris", Rain, "a.yaml:8: rule 'r' and its example “1”: does not fire: rule r, sentence 1: no word fits trigger:[lemma=accuser]")]
    [InlineData("", "actor=Paris", Rain, "a.yaml:8: rule 'r' and its example “1”: the text has no sentences")]
    [InlineData(Paris, "actor=Paris", Paris, "a.yaml:9: rule 'r' fires on its counterexample “2”: trigger ‘accuse’, actor ‘Paris’, recipient ‘Berlin, Rome’")]
    public void Wrong_outcomes_are_told(string example, string finds, string counterexample, string expected)
    {
        var text = new RuleText { Path = "a.yaml", File = "events/a.yaml", Stage = "events", Line = 1, Id = "r" };
        var find = finds.Split('=');
        text.Examples.Add(new ExampleText("1", 8) { Finds = { new FindText(find[0], find[1].Split(',', StringSplitOptions.RemoveEmptyEntries), 8) } });
        text.Counterexamples.Add(new ExampleText("2", 9));
        var runner = new ExampleRunner((_, article) => (article.Text == "1" ? example : counterexample) is { Length: > 0 } notation ? [Frozen.Context(notation)] : []);
        var mistakes = new Mistakes();
        Assert.Equal(2, runner.Run(text, Frozen.Rule("trigger:[lemma=accuser] >agent actor:[] ?>patient recipient:[] ?>obl{à} place:[]", "r"), mistakes));
        Assert.Equal(expected, mistakes.ToString());
    }
}
