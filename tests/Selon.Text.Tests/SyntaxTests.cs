using Xunit;

namespace Selon.Text.Tests;

/// <summary>Plain sentences of news that every model we ship must get right.</summary>
public class SyntaxTests
{
    [Fact]
    public void Reported_speech_has_its_speaker_and_content()
    {
        var s = French.Parse("Le président kényan a déclaré que le pays allait envoyer mille policiers.").Sentences.Single();
        var verb = s.Words.Single(w => w.Form == "déclaré");
        Assert.Equal(verb.Index, s.Root);
        Assert.Equal("président", s.Dependent(verb.Index, "nsubj")?.Form);
        Assert.Equal("allait", s.Dependent(verb.Index, "ccomp")?.Form);
    }

    [Fact]
    public void Passives_have_agent_and_patient()
    {
        var s = French.Parse("Trois manifestants ont été arrêtés par la police à Lyon.").Sentences.Single();
        var verb = s.Words[s.Root];
        Assert.Equal("arrêter", verb.Lemma);
        Assert.Equal("manifestants", s.Dependent(verb.Index, "nsubj:pass")?.Form);
        Assert.Equal("police", s.Dependent(verb.Index, "obl:agent")?.Form);
    }

    [Theory]
    [InlineData("Les rebelles sont descendus dans les rues.", "nsubj")]
    [InlineData("La ministre est arrivée mardi à Tunis.", "nsubj")]
    [InlineData("Les rebelles ont été arrêtés.", "nsubj:pass")]
    public void Verbs_of_motion_are_not_passive(string text, string relation)
    {
        var s = French.Parse(text).Sentences.Single();
        Assert.Contains(s.Words, w => w.Relation == relation && w.Head == s.Root);
    }

    [Theory]
    [InlineData("Le président a salué « un moment important » pour le pays.", "moment")]
    [InlineData("La ministre dénonce « une attaque lâche ».", "attaque")]
    public void A_quoted_noun_is_the_object(string text, string noun)
    {
        var s = French.Parse(text).Sentences.Single();
        Assert.Equal(noun, s.Dependent(s.Root, "obj")?.Form);
    }

    [Fact]
    public void A_speaker_behind_the_verb_is_its_subject()
    {
        var s = French.Parse("Deux soldats ont été blessés, a annoncé le porte-parole de l'armée, Moussa Traoré.").Sentences.Single();
        var verb = s.Words.Single(w => w.Form == "annoncé");
        Assert.Equal("porte-parole", s.Dependent(verb.Index, "nsubj")?.Form);
        Assert.Equal("blessés", s.Words[verb.Head].Form);
        Assert.True(verb.Is("parataxis"));
    }

    [Fact]
    public void Names_are_found_and_remembered_through_the_article()
    {
        var parsed = French.Parse("Le ministre Sergueï Lavrov est arrivé à Genève. Lavrov y a rencontré les délégués de l'ONU.");
        var names = parsed.Sentences.SelectMany(s => s.Names.Select(n => $"{n.Label} {s.SpanOf(n.Words).Of(parsed.Article.Text)}"));
        Assert.Equal(["Per Sergueï Lavrov", "Loc Genève", "Per Lavrov", "Org ONU"], names);
    }

    [Fact]
    public void Addresses_are_symbols() =>
        Assert.Equal(UniversalPos.Sym, French.Parse("Lire https://exemple.fr/page").Sentences[0].Words[1].Pos);
}
