using Selon.Entities;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Text;
using Selon.Time;
using Xunit;

namespace Selon.Tests.Rules;

public class FactTests
{
    private static readonly Negation Negation = new(Frozen.Table("fr", "negation"));
    private static readonly Negation English = new(Frozen.Table("en", "negation"));

    [Theory]
    [InlineData("il/PRON<nsubj-3 ne/ADV<advmod-3 part/partir/VERB<root-0 pas/ADV<advmod-3", true)]
    [InlineData("il/PRON<nsubj-2 part/partir/VERB<root-0 pas/ADV<advmod-2", true)]
    [InlineData("il/PRON<nsubj-2 part/partir/VERB<root-0 plus/ADV<advmod-2", false)]
    [InlineData("il/PRON<nsubj-3 ne/ADV<advmod-3 part/partir/VERB<root-0 plus/ADV<advmod-3", true)]
    [InlineData("il/PRON<nsubj-3 ne/ADV<advmod-3 part/partir/VERB<root-0 que/ADV<advmod-6 le/DET<det-6 lundi/NOUN<obl:mod-3", false)]
    [InlineData("personne/PRON<nsubj-3 n'/ne/ADV<advmod-3 part/partir/VERB<root-0", true)]
    [InlineData("aucun/DET<det-2 soldat/NOUN<nsubj-4 n'/ne/ADV<advmod-4 part/partir/VERB<root-0", true)]
    [InlineData("avant/ADP<mark-3 que/SCONJ<mark-3 ne/ADV<advmod-5 il/PRON<nsubj-5 parte/partir/VERB<root-0", false)]
    [InlineData("sans/ADP<mark-2 partir/VERB<root-0", true)]
    [InlineData("il/PRON<nsubj-3 ne/ADV<advmod-3 veut/vouloir/VERB<root-0 pas/ADV<advmod-3 partir/VERB<xcomp-3", true)]
    [InlineData("il/PRON<nsubj-3 ne/ADV<advmod-3 hésite/hésiter/VERB<root-0 pas/ADV<advmod-3 à/ADP<mark-6 partir/VERB<xcomp-3", false)]
    [InlineData("il/PRON<nsubj-3 ne/ADV<advmod-3 peut/pouvoir/VERB<root-0 partir/VERB<xcomp-3", true)]
    public void Negation_of_a_predicate(string notation, bool expected)
    {
        var sentence = Frozen.Sentence(notation);
        Assert.Equal(expected, Negation.IsNegated(sentence, sentence.Words.First(w => w.Lemma == "partir").Index));
    }

    [Theory]
    [InlineData("he/PRON<nsubj-4 did/do/AUX<aux-4 n't/not/PART<advmod-4 leave/VERB<root-0", true)]
    [InlineData("he/PRON<nsubj-3 never/ADV<advmod-3 left/leave/VERB<root-0", true)]
    [InlineData("no/DET<det-2 soldier/NOUN<nsubj-3 left/leave/VERB<root-0", true)]
    [InlineData("nobody/PRON<nsubj-2 left/leave/VERB<root-0", true)]
    [InlineData("he/PRON<nsubj-2 left/leave/VERB<root-0 with/ADP<case-4 nothing/PRON<obl-2", true)]
    [InlineData("without/SCONJ<mark-2 leaving/leave/VERB<root-0", true)]
    [InlineData("he/PRON<nsubj-4 does/do/AUX<aux-4 not/PART<advmod-4 want/VERB<root-0 to/PART<mark-6 leave/VERB<xcomp-4", true)]
    [InlineData("he/PRON<nsubj-4 did/do/AUX<aux-4 not/PART<advmod-4 hesitate/VERB<root-0 to/PART<mark-6 leave/VERB<xcomp-4", false)]
    [InlineData("he/PRON<nsubj-2 left/leave/VERB<root-0 only/ADV<advmod-4 Monday/PROPN<obl:unmarked-2", false)]
    public void Negation_of_an_English_predicate(string notation, bool expected)
    {
        var sentence = Frozen.Sentence(notation);
        Assert.Equal(expected, English.IsNegated(sentence, sentence.Words.First(w => w.Lemma == "leave").Index));
    }

    [Fact]
    public void Quotations_run_over_sentences_but_not_over_blocks()
    {
        var first = Frozen.Sentence("il/PRON<root-0 :/PUNCT<punct-1 «/PUNCT<punct-1 oui/INTJ<root-0");
        var second = Frozen.Sentence("non/INTJ<root-0 »/PUNCT<punct-1 dit/VERB<root-0 \"/PUNCT<punct-1 bon/ADJ<root-0 \"/PUNCT<punct-1 «/PUNCT<punct-1 et/CCONJ<root-0", 1);
        var other = new Sentence(2, 1, first.Span, first.Tokens, first.Words, []);
        var quoted = Quotation.Read([first, second, other]);
        Assert.Equal([false, false, false, true], quoted[0]);
        Assert.Equal([true, false, false, false, true, false, false, true], quoted[1]);
        Assert.Equal([false, false, false, true], quoted[2]);
    }

    [Theory]
    [InlineData("entity=country", "Russie")]
    [InlineData("entity=any", "Russie")]
    [InlineData("entity=person|none upos=PROPN", "Paul")]
    [InlineData("entity!=country upos=PROPN", "Paul")]
    [InlineData("country=RUS|FRA", "Russie")]
    [InlineData("country!=RUS upos=PROPN", "Paul")]
    [InlineData("sector=GOV", "Russie")]
    [InlineData("sector=MIL", null)]
    [InlineData("time=DATE", "lundi")]
    [InlineData("time=DURATION|SET", null)]
    [InlineData("negated=yes", "accuse")]
    [InlineData("negated=no upos=VERB", null)]
    [InlineData("quoted=yes upos=PROPN", "Russie")]
    [InlineData("quoted=no upos=PROPN", "Paul")]
    public void Constraints_ask_what_earlier_stages_know(string constraints, string? expected)
    {
        var sentence = Frozen.Sentence("Paul/PROPN<nsubj-3 n'/ne/ADV<advmod-3 accuse/accuser/VERB<root-0 pas/ADV<advmod-3 la/le/DET<det-7 «/PUNCT<punct-7 Russie/PROPN<obj-3 »/PUNCT<punct-7 lundi/NOUN<obl:mod-3");
        var article = new Article { Id = "a", Language = "fr", Text = new string(' ', 100) };
        var time = new TimeExpression { Index = 0, Span = default, Sentence = 0, Words = new WordRange(8, 9), Type = TimeType.Date, Value = "XXXX-WXX-1", Basis = "weekday" };
        var mention = new Mention(default, 0, new WordRange(4, 7), 6, MentionForm.Name);
        var entity = new Entity { Index = 0, Name = "Russie", Kind = EntityKind.Country, Country = "RUS", Sector = "GOV", Mentions = [mention] };
        var resolved = new ResolvedArticle(new DatedArticle(new ParsedArticle(article, [sentence]), [time]), [entity]);
        var context = new ContextReader(new ArgumentReader(Frozen.VerbTable), Negation).Read(resolved)[0];
        var found = new List<RuleMatch>();
        RuleSet.Match(Frozen.Rule($"x:[{constraints}]"), context, found);
        Assert.Equal(expected is null ? [] : [$"x={expected}"], found.Select(Frozen.Show));
    }
}
