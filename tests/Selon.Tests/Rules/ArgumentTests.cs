using Selon.Rules;
using Xunit;

namespace Selon.Tests.Rules;

public class ArgumentTests
{
    [Theory]
    // Le maire a démissionné et accuse le préfet. : shared subject
    [InlineData("accuser", "maire/NOUN<nsubj-3 a/avoir/AUX<aux:tense-3 démissionné/démissionner/VERB<root-0{VerbForm=Part|Tense=Past} et/CCONJ<cc-5 accuse/accuser/VERB<conj-3{VerbForm=Fin} le/DET<det-7 préfet/NOUN<obj-5", "agent=maire patient=préfet")]
    // Le maire a été accusé par le préfet
    [InlineData("accuser", "maire/NOUN<nsubj:pass-4 a/avoir/AUX<aux:tense-4 été/être/AUX<aux:pass-4 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} par/ADP<case-6 préfet/NOUN<obl:agent-4", "agent=préfet patient=maire")]
    // the same, agent parsed as another complement
    [InlineData("accuser", "maire/NOUN<nsubj:pass-3 est/être/AUX<aux:pass-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} par/ADP<case-5 Paris/PROPN<obl:mod-3", "agent=Paris patient=maire")]
    [InlineData("accuser", "maire/NOUN<nsubj:pass-3 est/être/AUX<aux:pass-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} par/ADP<case-6 la/le/DET<det-6 presse/NOUN<obl:mod-3", "agent=presse patient=maire")]
    [InlineData("accuser", "maire/NOUN<nsubj:pass-3 est/être/AUX<aux:pass-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} par/ADP<case-6 la/le/DET<det-6 suite/NOUN<obl:mod-3", "patient=maire")]
    [InlineData("accuser", "maire/NOUN<nsubj-3 a/avoir/AUX<aux:tense-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} Paris/PROPN<obj-3 par/ADP<case-7 la/le/DET<det-7 presse/NOUN<obl:mod-3", "agent=maire patient=Paris")]
    // subject mislabelled: still active; a day is no object
    [InlineData("accuser", "maire/NOUN<nsubj:pass-3 a/avoir/AUX<aux:tense-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} lundi/NOUN<obj-3", "agent=maire")]
    // auxiliary mislabelled: still passive
    [InlineData("accuser", "maire/NOUN<nsubj-3 est/être/AUX<aux:tense-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past}", "patient=maire")]
    // être-perfect
    [InlineData("arriver", "maire/NOUN<nsubj-3 est/être/AUX<aux:tense-3 arrivé/arriver/VERB<root-0{VerbForm=Part|Tense=Past}", "agent=maire")]
    [InlineData("arriver", "maire/NOUN<nsubj:pass-3 est/être/AUX<aux:pass-3 arrivé/arriver/VERB<root-0{VerbForm=Part|Tense=Past}", "agent=maire")]
    // pronominal
    [InlineData("réunir", "ministres/NOUN<nsubj:pass-3 se/soi/PRON<expl:pass-3{Reflex=Yes} réunissent/réunir/VERB<root-0{VerbForm=Fin}", "agent=ministres")]
    [InlineData("réunir", "ministres/NOUN<nsubj-4 se/soi/PRON<obj-4{Reflex=Yes} sont/être/AUX<aux:tense-4 réunis/réunir/VERB<root-0{VerbForm=Part|Tense=Past}", "agent=ministres")]
    // control
    [InlineData("accuser", "maire/NOUN<nsubj-2 peut/pouvoir/VERB<root-0{VerbForm=Fin} accuser/VERB<xcomp-2{VerbForm=Inf} Paris/PROPN<obj-3", "agent=maire patient=Paris")]
    [InlineData("partir", "Paris/PROPN<nsubj-2 demande/demander/VERB<root-0{VerbForm=Fin} à/ADP<case-4 Berlin/PROPN<obl:arg-2 de/ADP<mark-6 partir/VERB<xcomp-2{VerbForm=Inf}", "agent=Berlin")]
    [InlineData("demander", "Paris/PROPN<nsubj-2 demande/demander/VERB<root-0{VerbForm=Fin} à/ADP<case-4 Berlin/PROPN<obl:arg-2 de/ADP<mark-6 partir/VERB<xcomp-2{VerbForm=Inf}", "agent=Paris recipient=Berlin")]
    [InlineData("demander", "Paris/PROPN<nsubj-2 demande/demander/VERB<root-0{VerbForm=Fin} à/ADP<case-4 Berlin/PROPN<obl:mod-2", "agent=Paris recipient=Berlin")]
    [InlineData("partir", "Paris/PROPN<nsubj-2 promet/promettre/VERB<root-0{VerbForm=Fin} à/ADP<case-4 Berlin/PROPN<obl:arg-2 de/ADP<mark-6 partir/VERB<xcomp-2{VerbForm=Inf}", "agent=Paris")]
    [InlineData("partir", "Paris/PROPN<nsubj-2 exhorte/exhorter/VERB<root-0{VerbForm=Fin} Berlin/PROPN<obj-2 à/ADP<mark-5 partir/VERB<xcomp-2{VerbForm=Inf}", "agent=Berlin")]
    [InlineData("partir", "Berlin/PROPN<nsubj:pass-3 est/être/AUX<aux:pass-3 exhorté/exhorter/VERB<root-0{VerbForm=Part|Tense=Past} à/ADP<mark-5 partir/VERB<xcomp-3{VerbForm=Inf}", "agent=Berlin")]
    [InlineData("mentir", "Paris/PROPN<nsubj-2 accuse/accuser/VERB<root-0{VerbForm=Fin} Berlin/PROPN<obj-2 de/ADP<mark-5 mentir/VERB<xcomp-2{VerbForm=Inf}", "agent=Berlin")]
    [InlineData("partir", "il/PRON<expl:subj-2 faut/falloir/VERB<root-0{VerbForm=Fin} partir/VERB<xcomp-2{VerbForm=Inf}", "")]
    // relative clauses
    [InlineData("accuser", "maire/NOUN<root-0 qui/PRON<nsubj-3{PronType=Rel} accuse/accuser/VERB<acl:relcl-1{VerbForm=Fin} Paris/PROPN<obj-3", "agent=maire patient=Paris")]
    [InlineData("accuser", "maire/NOUN<root-0 que/PRON<obj-4{PronType=Rel} Paris/PROPN<nsubj-4 accuse/accuser/VERB<acl:relcl-1{VerbForm=Fin}", "agent=Paris patient=maire")]
    [InlineData("accuser", "maire/NOUN<root-0 que/PRON<obj-5{PronType=Rel} Paris/PROPN<nsubj-4 veut/vouloir/VERB<acl:relcl-1{VerbForm=Fin} accuser/VERB<xcomp-4{VerbForm=Inf}", "agent=Paris patient=maire")]
    [InlineData("accuser", "maire/NOUN<root-0 dont/PRON<nmod-4{PronType=Rel} frère/NOUN<nsubj-4 accuse/accuser/VERB<acl:relcl-1{VerbForm=Fin} Paris/PROPN<obj-4", "agent=frère patient=Paris")]
    [InlineData("accuser", "qui/PRON<nsubj-2 accuse/accuser/VERB<root-0{VerbForm=Fin} Paris/PROPN<obj-2", "agent=qui patient=Paris")]
    // cleft
    [InlineData("accuser", "c'/ce/PRON<nsubj-3 est/être/AUX<cop-3 Paris/PROPN<root-0 qui/PRON<nsubj-5{PronType=Rel} accuse/accuser/VERB<advcl:cleft-3{VerbForm=Fin} Berlin/PROPN<obj-5", "agent=Paris patient=Berlin")]
    // participles
    [InlineData("accuser", "maire/NOUN<root-0 accusé/accuser/VERB<acl-1{VerbForm=Part|Tense=Past} par/ADP<case-4 Paris/PROPN<obl:agent-2", "agent=Paris patient=maire")]
    [InlineData("arriver", "maire/NOUN<root-0 arrivé/arriver/VERB<acl-1{VerbForm=Part|Tense=Past}", "agent=maire")]
    [InlineData("accuser", "maire/NOUN<root-0 accusant/accuser/VERB<acl-1{VerbForm=Part|Tense=Pres} Paris/PROPN<obj-2", "agent=maire patient=Paris")]
    [InlineData("accuser", "maire/NOUN<nsubj-2 part/partir/VERB<root-0{VerbForm=Fin} en/ADP<mark-4 accusant/accuser/VERB<advcl-2{VerbForm=Part|Tense=Pres} Paris/PROPN<obj-4", "agent=maire patient=Paris")]
    [InlineData("accuser", "Accusé/accuser/VERB<advcl-4{VerbForm=Part|Tense=Past} ,/PUNCT<punct-1 maire/NOUN<nsubj-4 part/partir/VERB<root-0{VerbForm=Fin}", "patient=maire")]
    // coordinated participles share auxiliary and voice
    [InlineData("condamner", "maire/NOUN<nsubj-3 a/avoir/AUX<aux:tense-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} et/CCONJ<cc-5 condamné/condamner/VERB<conj-3{VerbForm=Part|Tense=Past} Paris/PROPN<obj-3", "agent=maire patient=Paris")]
    [InlineData("condamner", "maire/NOUN<nsubj:pass-3 est/être/AUX<aux:pass-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} et/CCONJ<cc-5 condamné/condamner/VERB<conj-3{VerbForm=Part|Tense=Past}", "patient=maire")]
    [InlineData("condamner", "maire/NOUN<nsubj-3 a/avoir/AUX<aux:tense-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} et/CCONJ<cc-5 condamné/condamner/VERB<xcomp-3{VerbForm=Part|Tense=Past}", "agent=maire")]
    [InlineData("doubler", "marque/NOUN<nsubj:pass-3 est/être/AUX<aux:pass-3 cotée/coter/VERB<root-0{VerbForm=Part|Tense=Past} et/CCONJ<cc-6 a/avoir/AUX<aux:tense-6 doublé/doubler/VERB<advcl-3{VerbForm=Part|Tense=Past}", "agent=marque")]
    // inversion after what is said
    [InlineData("indiquer", "Il/PRON<nsubj-2 part/partir/VERB<root-0{VerbForm=Fin} ,/PUNCT<punct-5 a/avoir/AUX<aux:tense-5 indiqué/indiquer/VERB<advcl-2{VerbForm=Part|Tense=Past} police/NOUN<obj-5", "agent=police")]
    [InlineData("indiquer", "Il/PRON<nsubj-2 part/partir/VERB<root-0{VerbForm=Fin} ,/PUNCT<punct-4 indique/indiquer/VERB<parataxis-2{VerbForm=Fin} -t-il/il/PRON<expl:subj-4", "agent=-t-il")]
    [InlineData("indiquer", "Il/PRON<nsubj-2 part/partir/VERB<root-0{VerbForm=Fin} et/CCONJ<cc-4 indique/indiquer/VERB<conj-2{VerbForm=Fin} lieu/NOUN<obj-4", "agent=Il patient=lieu")]
    [InlineData("falloir", "faut/falloir/VERB<root-0{VerbForm=Fin} -il/il/PRON<expl:subj-1 partir/VERB<xcomp-1{VerbForm=Inf}", "")]
    // complements that the parser mislabels or hangs elsewhere
    [InlineData("accuser", "Paul/PROPN<nsubj:pass-3 est/être/AUX<aux:pass-3 accusé/accuser/VERB<root-0{VerbForm=Part|Tense=Past} de/ADP<case-5 fraude/NOUN<nsubj:pass-3", "patient=Paul")]
    [InlineData("céder", "Oslo/PROPN<nsubj-2 cède/céder/VERB<root-0{VerbForm=Fin} devant/ADP<case-4 syndicats/NOUN<obj-2", "agent=Oslo")]
    [InlineData("livrer", "Oslo/PROPN<nsubj-2 livre/livrer/VERB<root-0{VerbForm=Fin} vivres/NOUN<obj-2 à/ADP<case-6 le/DET<det-6 Soudan/PROPN<nmod-3", "agent=Oslo patient=vivres recipient=Soudan")]
    [InlineData("mettre", "Paul/PROPN<nsubj-2 met/mettre/VERB<root-0{VerbForm=Fin} en/ADP<case-4 garde/NOUN<obl:arg-2 la/DET<det-6 France/PROPN<nmod-4", "agent=Paul patient=France")]
    // purpose
    [InlineData("partir", "Paris/PROPN<nsubj-2 exhorte/exhorter/VERB<root-0{VerbForm=Fin} Berlin/PROPN<obj-2 pour/ADP<mark-5 partir/VERB<xcomp-2{VerbForm=Inf}", "agent=Paris")]
    // causative
    [InlineData("libérer", "Paris/PROPN<nsubj:caus-3 fait/faire/AUX<aux:caus-3 libérer/VERB<root-0{VerbForm=Inf} otages/NOUN<obj-3", "agent=Paris patient=otages")]
    // impersonal
    [InlineData("demander", "il/PRON<expl:subj-3 est/être/AUX<aux:pass-3 demandé/demander/VERB<root-0{VerbForm=Part|Tense=Past} effort/NOUN<obj-3 à/ADP<case-6 Paris/PROPN<obl:arg-3", "patient=effort recipient=Paris")]
    [InlineData("annoncer", "Il/il/PRON<nsubj:pass-3 est/être/AUX<aux:pass-3 annoncé/annoncer/VERB<root-0{VerbForm=Part|Tense=Past} que/SCONJ<mark-6 elle/PRON<nsubj-6 part/partir/VERB<ccomp-3{VerbForm=Fin}", "")]
    // clitics
    [InlineData("demander", "il/PRON<nsubj-3 lui/PRON<iobj-3 demande/demander/VERB<root-0{VerbForm=Fin} effort/NOUN<obj-3", "agent=il patient=effort recipient=lui")]
    public void Arguments_of_French_predicates(string lemma, string notation, string expected) => Check(Frozen.VerbTable, lemma, notation, expected);

    [Theory]
    // passive with be and get, reduced relative clause
    [InlineData("accuse", "mayor/NOUN<nsubj:pass-3 was/be/AUX<aux:pass-3 accused/accuse/VERB<root-0{VerbForm=Part|Tense=Past|Voice=Pass} by/ADP<case-5 Paris/PROPN<obl:agent-3", "agent=Paris patient=mayor")]
    [InlineData("accuse", "mayor/NOUN<nsubj:pass-3 got/get/AUX<aux:pass-3 accused/accuse/VERB<root-0{VerbForm=Part|Tense=Past} by/ADP<case-5 Paris/PROPN<obl-3", "agent=Paris patient=mayor")]
    [InlineData("accuse", "mayor/NOUN<nsubj:pass-3 was/be/AUX<aux:pass-3 accused/accuse/VERB<root-0{VerbForm=Part|Tense=Past} by/ADP<case-5 mistake/NOUN<obl-3", "patient=mayor")]
    [InlineData("accuse", "mayor/NOUN<root-0 accused/accuse/VERB<acl-1{VerbForm=Part|Tense=Past} by/ADP<case-4 Paris/PROPN<obl:agent-2", "agent=Paris patient=mayor")]
    [InlineData("accuse", "mayor/NOUN<nsubj-3 is/be/AUX<aux-3 accusing/accuse/VERB<root-0{VerbForm=Part|Tense=Pres} Paris/PROPN<obj-3", "agent=mayor patient=Paris")]
    // two objects, active and passive; to
    [InlineData("tell", "mayor/NOUN<nsubj-2 told/tell/VERB<root-0{VerbForm=Fin} reporters/NOUN<iobj-2 he/PRON<nsubj-5 left/leave/VERB<ccomp-2{VerbForm=Fin}", "agent=mayor recipient=reporters")]
    [InlineData("tell", "reporters/NOUN<nsubj:pass-3 were/be/AUX<aux:pass-3 told/tell/VERB<root-0{VerbForm=Part|Tense=Past} he/PRON<nsubj-5 left/leave/VERB<ccomp-3{VerbForm=Fin}", "patient=reporters recipient=reporters")]
    [InlineData("give", "Mali/PROPN<nsubj:pass-3 was/be/AUX<aux:pass-3 given/give/VERB<root-0{VerbForm=Part|Tense=Past} planes/NOUN<obj-3 by/ADP<case-6 France/PROPN<obl:agent-3", "agent=France patient=planes recipient=Mali")]
    [InlineData("sell", "France/PROPN<nsubj-2 sold/sell/VERB<root-0{VerbForm=Fin} arms/NOUN<obj-2 to/ADP<case-5 Chad/PROPN<obl-2", "agent=France patient=arms recipient=Chad")]
    [InlineData("go", "mayor/NOUN<nsubj-2 went/go/VERB<root-0{VerbForm=Fin} to/ADP<case-4 Chad/PROPN<obl-2", "agent=mayor")]
    // control
    [InlineData("leave", "mayor/NOUN<nsubj-2 promised/promise/VERB<root-0{VerbForm=Fin} Paris/PROPN<obj-2 to/PART<mark-5 leave/VERB<xcomp-2{VerbForm=Inf}", "agent=mayor")]
    [InlineData("leave", "mayor/NOUN<nsubj-2 ordered/order/VERB<root-0{VerbForm=Fin} Paris/PROPN<obj-2 to/PART<mark-5 leave/VERB<xcomp-2{VerbForm=Inf}", "agent=Paris")]
    [InlineData("lie", "mayor/NOUN<nsubj-2 accused/accuse/VERB<root-0{VerbForm=Fin} Paris/PROPN<obj-2 of/ADP<mark-5 lying/lie/VERB<advcl-2{VerbForm=Ger}", "agent=Paris")]
    [InlineData("lie", "mayor/NOUN<nsubj-2 left/leave/VERB<root-0{VerbForm=Fin} Paris/PROPN<obj-2 after/ADP<mark-5 lying/lie/VERB<advcl-2{VerbForm=Ger}", "agent=mayor")]
    // relative clauses, with pronoun and without
    [InlineData("accuse", "mayor/NOUN<root-0 who/PRON<nsubj-3{PronType=Rel} accused/accuse/VERB<acl:relcl-1{VerbForm=Fin} Paris/PROPN<obj-3", "agent=mayor patient=Paris")]
    [InlineData("arrest", "man/NOUN<root-0 police/NOUN<nsubj-3 arrested/arrest/VERB<acl:relcl-1{VerbForm=Fin}", "agent=police patient=man")]
    [InlineData("arrive", "day/NOUN<root-0 police/NOUN<nsubj-3 arrived/arrive/VERB<acl:relcl-1{VerbForm=Fin}", "agent=police")]
    // nobody
    [InlineData("announce", "It/it/PRON<nsubj:pass-3 was/be/AUX<aux:pass-3 announced/announce/VERB<root-0{VerbForm=Part|Tense=Past} that/SCONJ<mark-6 he/PRON<nsubj-6 left/leave/VERB<ccomp-3{VerbForm=Fin}", "")]
    [InlineData("announce", "it/PRON<expl-3 was/be/AUX<aux:pass-3 announced/announce/VERB<root-0{VerbForm=Part|Tense=Past} he/PRON<nsubj-5 left/leave/VERB<csubj:pass-3{VerbForm=Fin}", "")]
    public void Arguments_of_English_predicates(string lemma, string notation, string expected) => Check(Frozen.English, lemma, notation, expected);

    [Fact]
    public void Trees_that_are_none_are_survived()
    {
        // Two words that govern each other, a word without root above it, no words at all.
        foreach (var notation in new[] { "a/VERB<conj-2 b/VERB<conj-1", "a/VERB<nsubj-1", "" })
            Assert.NotNull(new ArgumentReader(Frozen.VerbTable).Read(Frozen.Sentence(notation)));
    }

    private static void Check(VerbTable verbs, string lemma, string notation, string expected)
    {
        var sentence = Frozen.Sentence(notation);
        var arguments = new ArgumentReader(verbs).Read(sentence);
        var predicate = sentence.Words.First(w => w.Lemma == lemma).Index;
        var found = from kind in Enum.GetValues<ArgumentKind>()
                    from word in arguments.Of(predicate, kind).ToArray()
                    select $"{kind.ToString().ToLowerInvariant()}={sentence.Words[word].Form}";
        Assert.Equal(expected, string.Join(' ', found));
    }
}
