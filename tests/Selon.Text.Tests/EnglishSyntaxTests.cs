using Selon.Text.Parsing;
using Xunit;

namespace Selon.Text.Tests;

/// <summary>Plain sentences of English news that every model we ship must get right.</summary>
public class EnglishSyntaxTests
{
    [Fact]
    public void Reported_speech_has_its_speaker_and_content()
    {
        var s = English.Parse("The Kenyan president said that the country would send a thousand police officers.").Sentences.Single();
        var verb = s.Words.Single(w => w.Form == "said");
        Assert.Equal(verb.Index, s.Root);
        Assert.Equal("say", verb.Lemma);
        Assert.Equal("president", s.Dependent(verb.Index, "nsubj")?.Form);
        Assert.Equal("send", s.Dependent(verb.Index, "ccomp")?.Form);
    }

    [Fact]
    public void Passives_have_agent_and_patient()
    {
        var s = English.Parse("Three protesters were arrested by the police in Lyon.").Sentences.Single();
        var verb = s.Words[s.Root];
        Assert.Equal("arrest", verb.Lemma);
        Assert.Equal("protesters", s.Dependent(verb.Index, "nsubj:pass")?.Form);
        Assert.Equal("police", s.Dependent(verb.Index, "obl:agent")?.Form);
    }

    [Theory]
    [InlineData("The army retaliated.", "retaliated", "Fin")]
    [InlineData("The president travelled to Berlin.", "travelled", "Fin")]
    [InlineData("The opposition called on the minister to resign.", "called", "Fin")]
    [InlineData("The soldiers wounded in the attack left the hospital.", "wounded", "Part")]
    [InlineData("The bridge was destroyed by the flood.", "destroyed", "Part")]
    public void Past_and_participle_are_told_apart(string text, string form, string expected)
    {
        var word = English.Parse(text).Sentences.Single().Words.Single(w => w.Form == form);
        Assert.Equal(expected, word.Morphology["VerbForm"]);
    }

    [Fact]
    public void A_noun_behind_a_preposition_is_no_object()
    {
        var relations = new[] { "root", "case", "obj", "obl", "nmod" };
        var tree = new ParseState();
        tree.Start(4);
        (tree.Heads[0], tree.Heads[1], tree.Heads[2], tree.Heads[3]) = (4, 0, 3, 1);
        (tree.Labels[0], tree.Labels[1], tree.Labels[2], tree.Labels[3]) = (0, 2, 1, 2);
        new CasedComplements(relations).Apply(tree, 4, [UniversalPos.Verb, UniversalPos.Noun, UniversalPos.Adp, UniversalPos.Noun]);
        Assert.Equal(["root", "obj", "case", "nmod"], tree.Labels.Take(4).Select(l => relations[l]));
        tree.Heads[3] = 0;
        tree.Labels[3] = 2;
        new CasedComplements(relations).Apply(tree, 4, [UniversalPos.Verb, UniversalPos.Noun, UniversalPos.Adp, UniversalPos.Noun]);
        Assert.Equal(["root", "obj", "case", "obl"], tree.Labels.Take(4).Select(l => relations[l]));
    }

    [Theory]
    [InlineData("children", "child")]
    [InlineData("went", "go")]
    [InlineData("is", "be")]
    [InlineData("better", "good")]
    [InlineData("parties", "party")]
    [InlineData("I", "I")]
    [InlineData("n't", "not")]
    public void Lemmas_follow_the_treebank(string form, string lemma)
    {
        var words = English.Parse("I think the children went home because it is a better place, but the parties didn't.").Sentences.Single().Words;
        Assert.Equal(lemma, words.First(w => w.Form == form).Lemma);
    }

    [Fact]
    public void Addresses_count_as_the_treebank_has_them() =>
        Assert.Equal(UniversalPos.Propn, English.Parse("See https://example.org/page").Sentences[0].Words[1].Pos);
}
