using Selon.Rules;
using Xunit;

namespace Selon.Tests.Rules;

public class TraceTests
{
    private const string Sentence = "ministre/NOUN<nsubj-2 accuse/accuser/VERB<root-0{VerbForm=Fin} Paris/PROPN<obj-2 de/ADP<mark-5 mentir/VERB<xcomp-2{VerbForm=Inf}";

    [Theory]
    [InlineData("trigger:[lemma=accuser] >agent actor:[]", "matches: trigger ‘accuse’, actor ‘ministre’")]
    [InlineData("trigger:[lemma=accuser] >iobj recipient:[]", "trigger ‘accuse’ ok; no >iobj")]
    [InlineData("trigger:[lemma=accuser] >agent actor:[upos=PROPN]", "trigger ‘accuse’ ok; >agent actor ‘ministre’: upos=PROPN fails: it is NOUN")]
    [InlineData("trigger:[lemma=accuser] >agent actor:[entity=country]", "trigger ‘accuse’ ok; >agent actor ‘ministre’: entity=country fails: it is none")]
    [InlineData("trigger:[lemma=accuser upos=NOUN]", "trigger ‘accuse’: upos=NOUN fails: it is VERB")]
    [InlineData("trigger:[lemma=accuser] >xcomp ([] >obj x:[])", "trigger ‘accuse’ ok; >xcomp word ‘mentir’ ok; no >obj")]
    [InlineData("trigger:[lemma=accuser] !>obj [lemma=Paris]", "trigger ‘accuse’ ok; !>obj [lemma=Paris] is there but must not be")]
    [InlineData("trigger:[lemma=voter]", "no word fits trigger:[lemma=voter]")]
    public void Says_where_matching_stopped(string pattern, string expected)
    {
        var trace = RuleTrace.Of(Frozen.Rule(pattern), Frozen.Context(Sentence));
        Assert.Equal("rule rule, sentence 1: " + expected, trace.Text);
        Assert.Equal(expected.StartsWith("matches", StringComparison.Ordinal), trace.Matches);
    }
}
