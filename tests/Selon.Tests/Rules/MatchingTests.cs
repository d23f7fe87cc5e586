using Selon.Rules;
using Xunit;

namespace Selon.Tests.Rules;

public class MatchingTests
{
    private const string Accuse = "Le/le/DET<det-2 ministre/NOUN<nsubj-4 a/avoir/AUX<aux:tense-4 accusé/accuser/VERB<root-0{Tense=Past|VerbForm=Part} la/le/DET<det-6 Russie/PROPN<obj-4 et/CCONJ<cc-9 la/le/DET<det-9 Chine/PROPN<conj-6 de/ADP<mark-11 mentir/VERB<xcomp-4{VerbForm=Inf} ./PUNCT<punct-4";
    private const string Against = "Paris/PROPN<nsubj-2 vote/voter/VERB<root-0 contre/ADP<case-5 la/le/DET<det-5 Syrie/PROPN<obl:arg-2 à/ADP<case-7 Genève/PROPN<obl:mod-2";

    [Theory]
    [InlineData("trigger:[upos=VERB lemma=@events/verbs:ACCUSE] >agent actor:[] ?>patient recipient:[]", Accuse, "trigger=accusé actor=ministre recipient=Russie,Chine")]
    [InlineData("trigger:[lemma=accuser] >nsubj a:[]", Accuse, "trigger=accusé a=ministre")]
    [InlineData("trigger:[lemma=accuser] >nsubj:pass a:[]", Accuse, null)]
    [InlineData("x:[lemma=mentir] <xcomp y:[]", Accuse, "x=mentir y=accusé")]
    [InlineData("x:[lemma=mentir] <obj y:[]", Accuse, null)]
    [InlineData("x:[lemma=mentir] < y:[]", Accuse, "x=mentir y=accusé")]
    [InlineData("x:[lemma=ministre] <agent y:[lemma=accuser]", Accuse, "x=ministre y=accusé")]
    [InlineData("x:[lemma=accuser] >> y:[form=chine]", Accuse, "x=accusé y=Chine")]
    [InlineData("x:[lemma=accuser] >>mark y:[]", Accuse, "x=accusé y=de")]
    [InlineData("x:[lemma=Chine] << y:[upos=VERB]", Accuse, "x=Chine y=accusé")]
    [InlineData("x:[lemma=ministre] . y:[]", Accuse, "x=ministre y=a")]
    [InlineData("x:[lemma=ministre] , y:[]", Accuse, "x=ministre y=Le")]
    [InlineData("x:[lemma=ministre] .. y:[upos=PROPN form=russie]", Accuse, "x=ministre y=Russie,Chine")]
    [InlineData("x:[lemma=ministre] .. y:[lemma=le form=le]", Accuse, null)]
    [InlineData("x:[lemma=accuser] !>obj [lemma=Russie]", Accuse, null)]
    [InlineData("x:[lemma=accuser] !>obj [lemma=France]", Accuse, "x=accusé")]
    [InlineData("x:[lemma=accuser] >obj y:[] !>obj [lemma=Russie]", Accuse, null)]
    [InlineData("x:[lemma=accuser] >xcomp (y:[VerbForm=Inf] >mark z:[])", Accuse, "x=accusé y=mentir z=de")]
    [InlineData("x:[lemma=accuser] ?>xcomp (y:[] >obj z:[])", Accuse, "x=accusé")]
    [InlineData("x:[lemma=accuser] !>xcomp ([] >obj [])", Accuse, "x=accusé")]
    [InlineData("x:[lemma=accuser] !>xcomp ([] >mark [])", Accuse, null)]
    [InlineData("x:[lemma!=accuser|mentir upos=VERB]", Accuse, null)]
    [InlineData("x:[rel=xcomp]", Accuse, "x=mentir")]
    [InlineData("x:[rel=aux*]", Accuse, "x=a")]
    [InlineData("x:[rel=aux]", Accuse, null)]
    [InlineData("x:[Tense=Past]", Accuse, "x=accusé")]
    [InlineData("x:[lemma=voter] >obl*{contre|envers} y:[]", Against, "x=vote y=Syrie")]
    [InlineData("x:[lemma=appeler] >obl*{à} y:[]", "appelle/appeler/VERB<root-0 à/ADP<case-4 le/DET<det-4 calme/NOUN<xcomp-1", "x=appelle y=calme")]
    [InlineData("x:[lemma=appeler] >obl* y:[]", "appelle/appeler/VERB<root-0 à/ADP<case-4 le/DET<det-4 calme/NOUN<xcomp-1", null)]
    [InlineData("x:[VerbForm=Inf]", "avoir/AUX<aux:tense-2{VerbForm=Inf} reçu/VERB<root-0{VerbForm=Part} ami/NOUN<obj-2", "x=avoir;x=reçu")]
    [InlineData("x:[upos=VERB VerbForm!=Fin]", "a/AUX<aux:tense-2{VerbForm=Fin} reçu/VERB<root-0{VerbForm=Part} ami/NOUN<obj-2", null)]
    [InlineData("x:[lemma=voter] >obl{contre} y:[]", Against, null)]
    [InlineData("x:[lemma=voter] >obl:arg|obl:mod{à} y:[]", Against, "x=vote y=Genève")]
    [InlineData("x:[lemma=voter] >{-} y:[]", Against, "x=vote y=Paris")]
    [InlineData("y:[] <obl*{contre} x:[lemma=voter]", Against, "y=Syrie x=vote")]
    public void Patterns_find_what_they_say(string pattern, string sentence, string? expected)
    {
        Assert.Equal(expected ?? "", string.Join(';', Frozen.Matches(pattern, sentence)));
    }

    [Fact]
    public void Every_way_is_a_match_and_two_nodes_never_share_a_word()
    {
        Assert.Equal(["x=vote y=Syrie", "x=vote y=Genève"], Frozen.Matches("x:[lemma=voter] >obl* y:[]", Against));
        Assert.Equal(["x=vote y=Syrie z=Genève", "x=vote y=Genève z=Syrie"], Frozen.Matches("x:[lemma=voter] >obl* y:[] >obl* z:[]", Against));
        Assert.Equal(["x=vote y=Syrie,Genève", "x=vote y=Syrie,Genève"], Frozen.Matches("x:[lemma=voter] >obl* y:[] >obl* y:[]", Against));
    }

    [Theory]
    [InlineData("met/mettre/VERB<root-0 vite/ADV<advmod-1 en/ADP<case-4 garde/NOUN<obl:arg-1", true)]
    [InlineData("met/mettre/VERB<root-0 Israël/PROPN<obj-1 en/ADP<case-4 garde/NOUN<obl:arg-1", true)]
    [InlineData("met/mettre/VERB<root-0 la/le/DET<det-3 garde/NOUN<obj-1 en/ADP<case-5 place/NOUN<obl:arg-1", false)]
    [InlineData("mettre/VERB<root-0", false)]
    public void Lemmas_of_several_words_follow_their_head(string sentence, bool expected) =>
        Assert.Equal(expected, Frozen.Matches("x:[lemma=@events/verbs:THREATEN]", sentence).Length == 1);

    [Fact]
    public void Pronominal_lemmas_need_their_pronoun()
    {
        Assert.Single(Frozen.Matches("x:[lemma=@events/verbs:CONSULT]", "ministres/NOUN<nsubj-3 se/soi/PRON<expl:pv-3{Reflex=Yes} réunissent/réunir/VERB<root-0"));
        Assert.Empty(Frozen.Matches("x:[lemma=@events/verbs:CONSULT]", "il/PRON<nsubj-2 réunit/réunir/VERB<root-0 ministres/NOUN<obj-2"));
    }

    [Theory]
    [InlineData("plaide/plaider/VERB<root-0 en/ADP<case-3 faveur/NOUN<obl:arg-1 de/ADP<case-6 la/le/DET<det-6 paix/NOUN<nmod-3")]
    [InlineData("plaide/plaider/VERB<root-0 en/ADP<case-6 faveur/NOUN<fixed-2 de/ADP<fixed-2 la/le/DET<det-6 paix/NOUN<obl:arg-1")]
    public void Complex_prepositions_are_found_however_they_are_parsed(string sentence)
    {
        Assert.Equal(["x=plaide y=paix"], Frozen.Matches("x:[lemma=plaider] >obl*{en faveur de} y:[]", sentence));
        Assert.Empty(Frozen.Matches("x:[lemma=plaider] >obl*{au nom de} y:[]", sentence));
        Assert.Equal(["y=paix x=plaide"], Frozen.Matches("y:[lemma=paix] <obl*|nmod{en faveur de} x:[lemma=plaider]", sentence));
    }

    [Fact]
    public void Adverbs_inside_prepositions_and_elisions_too()
    {
        Assert.Equal(["x=protestent y=ONU"], Frozen.Matches(
            "x:[lemma=protester] >obl*{auprès de} y:[]",
            "protestent/protester/VERB<root-0 auprès/ADV<advmod-1 de/ADP<case-5 l'/le/DET<det-5 ONU/PROPN<obl:arg-2"));
        Assert.Equal(["x=porte y=ONU"], Frozen.Matches(
            "x:[lemma=porter] >obl*|nmod{à l'encontre de} y:[]",
            "porte/porter/VERB<root-0 plainte/NOUN<obj-1 à/ADP<case-5 l’/le/DET<det-5 encontre/NOUN<obl:mod-1 de/ADP<case-8 l’/le/DET<det-8 ONU/PROPN<nmod-5"));
        Assert.Empty(Frozen.Matches(
            "x:[lemma=parler] >obl*{face} y:[]",
            "parle/parler/VERB<root-0 face/NOUN<case-4 à/ADP<fixed-2 lui/PRON<obl:arg-1"));
    }

    [Fact]
    public void Conjuncts_with_another_preposition_or_beyond_the_verb_are_left_out()
    {
        Assert.Equal(["x=votent y=guerre"], Frozen.Matches(
            "x:[lemma=voter] >obl* y:[]",
            "votent/voter/VERB<root-0 contre/ADP<case-3 guerre/NOUN<obl:arg-1 et/CCONJ<cc-6 pour/ADP<case-6 paix/NOUN<conj-3"));
        Assert.Equal(["x=accuse y=chef"], Frozen.Matches(
            "x:[lemma=accuser] >agent y:[]",
            "chef/NOUN<nsubj-6 qui/PRON<nsubj-3{PronType=Rel} accuse/accuser/VERB<acl:relcl-1 et/CCONJ<cc-5 adjoint/NOUN<conj-1 partent/partir/VERB<root-0"));
    }

    [Fact]
    public void Rules_are_tried_by_lemma_and_reported_in_file_order()
    {
        var rules = new RuleSet([Frozen.Rule("x:[lemma=Chine]", "a"), Frozen.Rule("x:[lemma=ministre]", "b"), Frozen.Rule("x:[upos=PROPN] <conj [lemma=Russie]", "c"), Frozen.Rule("x:[upos=PUNCT]", "d")]);
        var found = new List<RuleMatch>();
        rules.Match(Frozen.Context(Accuse), found);
        Assert.Equal(["a x=Chine", "b x=ministre", "c x=Chine", "d x=."], found.Select(m => $"{m.Rule.Id} {Frozen.Show(m)}"));
    }

    [Fact]
    public void Hostile_sentences_and_patterns_end_soon()
    {
        var words = string.Join(' ', Enumerable.Range(1, 4000).Select(i => $"w/NOUN<{(i == 1 ? "root" : "nmod")}-{i - 1}"));
        var found = Frozen.Matches("a:[lemma=w] >> b:[] >> c:[] >> d:[] >> e:[] .. f:[lemma=zzz]", words);
        Assert.Empty(found);
        Assert.Equal(32, Frozen.Matches("a:[lemma=w] >> b:[] >> c:[] .. d:[]", words).Length);
    }
}
