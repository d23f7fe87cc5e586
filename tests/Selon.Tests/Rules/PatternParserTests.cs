using CsCheck;
using Selon.Rules;
using Xunit;

namespace Selon.Tests.Rules;

public class PatternParserTests
{
    [Fact]
    public void Reads_the_whole_grammar()
    {
        var pattern = Pattern.Parse("""
            trigger:[upos=VERB lemma=@events/verbs:ACCUSE|"mettre en cause" Mood!=Imp]
              >agent actor:[]
              ?>obl*|nmod{contre|à l'encontre de|@statements/against} recipient:[entity=person|country]
              !>advmod [lemma=peu]
              <ccomp (cue:[] >> [] << [])
              . [] , [] .. [form=»]
            """);
        Assert.Equal(["upos", "lemma", "Mood"], pattern.Node.Constraints.Select(c => c.Key));
        Assert.Equal(["@events/verbs:ACCUSE", "mettre en cause"], pattern.Node.Constraints[1].Values);
        Assert.True(pattern.Node.Constraints[2].Negated);
        Assert.Equal([Axis.Dependent, Axis.Dependent, Axis.Dependent, Axis.Governor, Axis.Next, Axis.Previous, Axis.Later], pattern.Edges.Select(e => e.Axis));
        Assert.Equal([Quantifier.Required, Quantifier.Optional, Quantifier.Absent], pattern.Edges.Take(3).Select(e => e.Quantifier));
        Assert.Equal(["obl*", "nmod"], pattern.Edges[1].Relations);
        Assert.Equal(["contre", "à l'encontre de", "@statements/against"], pattern.Edges[1].Cases);
        Assert.Equal([Axis.Descendant, Axis.Ancestor], pattern.Edges[3].Target.Edges.Select(e => e.Axis));
        Assert.Equal(["trigger", "actor", "recipient", null, "cue", null, null, null, null, null], pattern.Nodes().Select(n => n.Node.Capture));
    }

    [Theory]
    [InlineData("", 0, "a node is written")]
    [InlineData("[lemma=a", 0, "'[' is not closed")]
    [InlineData("[lemma]", 6, "'lemma' needs '='")]
    [InlineData("[lemma=]", 7, "a value is missing")]
    [InlineData("[lemma=a|]", 9, "a value is missing")]
    [InlineData("[] x:[]", 3, "an edge starts with")]
    [InlineData("[] >obj", 6, "a node is written")]
    [InlineData("[] >obj:actor:[]", 4, "is no relation")]
    [InlineData("[] >obl*{contre []", 8, "'{' is not closed")]
    [InlineData("[] >obj ([]", 8, "'(' is not closed")]
    [InlineData("[])", 2, "unexpected ')'")]
    [InlineData("[lemma=\"a]", 7, "'\"' is not closed")]
    [InlineData("[?]", 1, "unexpected '?' in a node")]
    public void Mistakes_have_a_position(string text, int position, string message)
    {
        var e = Assert.Throws<PatternException>(() => Pattern.Parse(text));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(position, e.Position);
    }

    [Theory]
    [InlineData("[lemme=a]", "unknown key 'lemme'")]
    [InlineData("[upos=NOUNS]", "'NOUNS' is no value of upos")]
    [InlineData("[entity=nobody]", "'nobody' is no value of entity")]
    [InlineData("[time=date]", "'date' is no value of time")]
    [InlineData("[negated=maybe]", "negated is yes or no")]
    [InlineData("[lemma=@events/nouns]", "there is no lexicon events/nouns.tsv")]
    [InlineData("[lemma=@events/verbs:FLY]", "no line of events/verbs.tsv has the class or type 'FLY'")]
    [InlineData("[] !>obj x:[]", "'x' cannot be captured where nothing may be")]
    public void Meaningless_patterns_are_refused(string text, string message)
    {
        var e = Assert.Throws<PatternException>(() => CompiledPattern.Compile(Pattern.Parse(text), Frozen.Lexicon));
        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_are_bounded()
    {
        Assert.Contains("inside each other", Assert.Throws<PatternException>(() => Pattern.Parse(string.Concat(Enumerable.Repeat("[] > (", 100)))).Message, StringComparison.Ordinal);
        Assert.Contains("nodes", Assert.Throws<PatternException>(() => Pattern.Parse(string.Concat(Enumerable.Repeat("[] > ", 100)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_a_pattern_or_a_mistake_inside_it() =>
        Gen.String["[]()<>.,:=!?*{}|\"@ abAB"].Sample(text =>
        {
            try
            {
                Pattern.Parse(text);
            }
            catch (PatternException e)
            {
                Assert.InRange(e.Position, 0, text.Length);
            }
        });
}
