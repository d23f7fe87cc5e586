using Selon.Entities;
using Selon.Events;
using Xunit;

namespace Selon.Tests.Events;

/// <summary>What the stage makes of rule matches: roles, types of plans, repetitions, who asserts, dates.</summary>
public class EventStageTests
{
    private const string Accuses = "Paris/PROPN<nsubj-2 accuse/accuser/VERB<root-0{Mood=Ind|Tense=Pres|VerbForm=Fin} Rome/PROPN<obj-2";

    [Fact]
    public void Subject_acts_and_object_suffers()
    {
        var scene = new EventScene().Sentence(Accuses).Entity("Paris", EntityKind.Country).Entity("Rome", EntityKind.Country);

        Assert.Equal(["Accuse accuse: Paris > Rome, Occurred"], scene.Events());
        var mention = Assert.Single(scene.Read().Events);
        Assert.Equal("accuse-verb", mention.FoundBy);
        Assert.Equal(scene.Read().Sentences[0].Span, mention.Evidence);
        Assert.Equal(["allege"], mention.Modes);
        Assert.Null(mention.AssertedBy);
    }

    [Fact]
    public void Subjects_that_the_parser_did_not_join_act_together() =>
        Assert.Equal(
            ["Accuse accusé: Paris+Berlin > Rome, Occurred"],
            new EventScene().Sentence("Paris/PROPN<nsubj-5 et/CCONJ<cc-3 Berlin/PROPN<nsubj-5 ont/avoir/AUX<aux:tense-5{Mood=Ind|Tense=Pres|VerbForm=Fin} accusé/accuser/VERB<root-0{Tense=Past|VerbForm=Part} Rome/PROPN<obj-5")
                .Entity("Paris", EntityKind.Country).Entity("Berlin", EntityKind.Country).Entity("Rome", EntityKind.Country).Events());

    [Fact]
    public void Future_meeting_is_an_agreement() =>
        Assert.Equal(
            ["Agree rencontrera: Durand+Martin > , Announced"],
            new EventScene().Sentence("Durand/PROPN<nsubj-2 rencontrera/rencontrer/VERB<root-0{Mood=Ind|Tense=Fut|VerbForm=Fin} Martin/PROPN<obj-2")
                .Entity("Durand", EntityKind.Person).Entity("Martin", EntityKind.Person).Events());

    [Fact]
    public void Future_release_is_a_concession() =>
        Assert.Equal(
            ["Concede libérera: Paris > Martin, Announced"],
            new EventScene().Sentence("Paris/PROPN<nsubj-2 libérera/libérer/VERB<root-0{Mood=Ind|Tense=Fut|VerbForm=Fin} Martin/PROPN<obj-2")
                .Entity("Paris", EntityKind.Country).Entity("Martin", EntityKind.Person).Events());

    [Theory]
    [InlineData("2024-01-10", Factuality.Occurred)]
    [InlineData("2024-01-15", Factuality.Occurred)]
    [InlineData("2024-02-01", Factuality.Announced)]
    [InlineData("2024-02", Factuality.Announced)]
    [InlineData("2024", Factuality.Occurred)]
    public void Day_after_publication_is_a_plan(string day, Factuality expected)
    {
        var scene = new EventScene().Sentence("Paris/PROPN<nsubj-2 accuse/accuser/VERB<root-0{Mood=Ind|Tense=Pres|VerbForm=Fin} Rome/PROPN<obj-2 mardi/NOUN<obl:mod-2")
            .Entity("Paris", EntityKind.Country).Entity("Rome", EntityKind.Country).Date("mardi", day);

        var mention = Assert.Single(scene.Read().Events);
        Assert.Equal(expected, mention.Factuality);
        Assert.Equal(day, mention.Date?.Value);
    }

    [Fact]
    public void Without_publication_date_nothing_is_after_it()
    {
        var scene = new EventScene { Published = null }.Sentence("Paris/PROPN<nsubj-2 accuse/accuser/VERB<root-0{Mood=Ind|Tense=Pres|VerbForm=Fin} Rome/PROPN<obj-2 mardi/NOUN<obl:mod-2")
            .Entity("Paris", EntityKind.Country).Entity("Rome", EntityKind.Country).Date("mardi", "2099-01-01");

        Assert.Equal(Factuality.Occurred, Assert.Single(scene.Read().Events).Factuality);
    }

    [Fact]
    public void Topic_of_a_protest_is_no_second_event() =>
        Assert.Equal(
            ["Protest manifestent: Paysans > , Occurred"],
            new EventScene().Sentence("Paysans/paysan/NOUN<nsubj-2{Number=Plur} manifestent/manifester/VERB<root-0{Mood=Ind|Tense=Pres|VerbForm=Fin} contre/ADP<case-5 le/DET<det-5 sommet/NOUN<obl:mod-2 de/ADP<case-7 Rome/PROPN<nmod-5")
                .Entity("Rome", EntityKind.Country).Events());

    [Fact]
    public void Innermost_statement_asserts()
    {
        var scene = new EventScene().Sentence("Durand/PROPN<nsubj-2 dit/dire/VERB<root-0{Mood=Ind|Tense=Pres|VerbForm=Fin} que/SCONJ<mark-6 Paris/PROPN<nsubj-6 a/avoir/AUX<aux:tense-6{Mood=Ind|Tense=Pres|VerbForm=Fin} attaqué/attaquer/VERB<ccomp-2{Tense=Past|VerbForm=Part} Rome/PROPN<obj-6")
            .Entity("Durand", EntityKind.Person).Entity("Paris", EntityKind.Country).Entity("Rome", EntityKind.Country).Statement("Durand", "Paris", "Rome");

        Assert.Equal(0, Assert.Single(scene.Read().Events).AssertedBy);
    }

    [Fact]
    public void Unnamed_people_become_entities()
    {
        var coded = new EventScene().Sentence("Des/un/DET<det-2 rebelles/rebelle/NOUN<nsubj-4{Number=Plur} ont/avoir/AUX<aux:tense-4{Mood=Ind|Tense=Pres|VerbForm=Fin} attaqué/attaquer/VERB<root-0{Tense=Past|VerbForm=Part} Rome/PROPN<obj-4")
            .Entity("Rome", EntityKind.Country).Read();

        var actor = coded.Attributed.Resolved.Entities[Assert.Single(Assert.Single(coded.Events).Actors)];
        Assert.Equal(("rebelles", EntityKind.Group), (actor.Name, actor.Kind));
        Assert.Equal(coded.Attributed.Resolved.Entities.Length - 1, actor.Index);
    }

    [Fact]
    public void Headline_takes_the_day_from_the_text()
    {
        var scene = new EventScene()
            .Sentence("Attentat/attentat/NOUN<root-0 à/ADP<case-3 Rome/PROPN<nmod-1")
            .Sentence("Un/DET<det-2 attentat/NOUN<nsubj-4 a/avoir/AUX<aux:tense-4{Mood=Ind|Tense=Pres|VerbForm=Fin} eu/avoir/VERB<root-0{Tense=Past|VerbForm=Part} lieu/NOUN<obj-4 mardi/NOUN<obl:mod-4")
            .Entity("Rome", EntityKind.Place).Date("mardi", "2024-01-09");

        Assert.Equal(["2024-01-09", "2024-01-09"], scene.Read().Events.Select(e => e.Date?.Value));
    }

    [Fact]
    public void One_event_told_by_noun_and_verb_is_one() =>
        Assert.Single(new EventScene().Sentence("L'/le/DET<det-2 attaque/NOUN<nsubj-4 a/avoir/AUX<aux:tense-4{Mood=Ind|Tense=Pres|VerbForm=Fin} frappé/frapper/VERB<root-0{Tense=Past|VerbForm=Part} Rome/PROPN<obj-4")
            .Entity("Rome", EntityKind.Place).Read().Events);

    [Fact]
    public void Two_names_with_a_hyphen_are_both_parties() =>
        Assert.Equal(
            ["Consult Rencontre: Martin+Durand > , Occurred"],
            new EventScene().Sentence("Rencontre/rencontre/NOUN<root-0 Martin-Durand/PROPN<nmod-1").Sentence("Martin/PROPN<nsubj-2 rit/rire/VERB<root-0 Durand/PROPN<nsubj-2")
                .Entity("Martin", EntityKind.Person).Entity("Durand", EntityKind.Person).Events());

    [Fact]
    public void Refusing_to_sign_is_one_event() =>
        Assert.Equal(
            ["Reject refuse: Paris > , Occurred"],
            new EventScene().Sentence("Paris/PROPN<nsubj-2 refuse/refuser/VERB<root-0{Mood=Ind|Tense=Pres|VerbForm=Fin} de/ADP<mark-4 signer/VERB<xcomp-2{VerbForm=Inf} le/DET<det-6 traité/NOUN<obj-4")
                .Entity("Paris", EntityKind.Country).Events());

    [Fact]
    public void Sport_tells_no_events() =>
        Assert.Empty(new EventScene().Sentence(Accuses)
            .Sentence("match/NOUN<root-0 joueur/NOUN<nmod-1 championnat/NOUN<nmod-1 finale/NOUN<nmod-1 but/NOUN<nmod-1")
            .Entity("Paris", EntityKind.Country).Entity("Rome", EntityKind.Country).Events());

    [Fact]
    public void Deaths_by_accident_are_no_attack() =>
        Assert.Empty(new EventScene().Sentence("accident/NOUN<root-0")
            .Sentence("Martin/PROPN<nsubj:pass-4 a/avoir/AUX<aux:tense-4{Mood=Ind|Tense=Pres|VerbForm=Fin} été/être/AUX<aux:pass-4 tué/tuer/VERB<root-0{Tense=Past|VerbForm=Part|Voice=Pass}")
            .Entity("Martin", EntityKind.Person).Events());

    [Fact]
    public void Empty_article_has_no_events() => Assert.Empty(new EventScene().Read().Events);

    [Fact]
    public void A_refusal_in_the_future_is_announced_and_has_no_date_yet()
    {
        var coded = Pipeline.Read("L'assemblée a adopté hier la loi de retrait, c'est-à-dire que la Norvège ne reconnaîtra plus l'autorité du tribunal.", "2016-10-13");
        var refusal = Assert.Single(coded.Events, e => e.Type == EventType.Reject);
        Assert.Equal((Factuality.Announced, null), (refusal.Factuality, refusal.Date?.Value));
    }
}
