using System.Collections.Immutable;
using CsCheck;
using Selon.Rules;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Rules;

/// <summary>Any labels on any heads, cycles among them: everything ends, and what is captured is in the sentence.</summary>
public class RandomTreeTests
{
    private static readonly string[] Relations = ["root", "nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl:agent", "conj", "cc", "xcomp", "ccomp", "acl", "acl:relcl", "advcl", "aux:pass", "aux:tense", "cop", "expl:subj", "expl:pv", "case", "mark", "fixed", "nmod", "advmod"];
    private static readonly string[] Lemmas = ["accuser", "mettre", "en", "garde", "à", "par", "se", "être", "qui", "que", "pouvoir", "demander", "Paris"];
    private static readonly string[] Features = ["_", "VerbForm=Fin", "VerbForm=Inf", "Tense=Past|VerbForm=Part", "PronType=Rel"];

    private static readonly Rule[] Rules =
    [
        Frozen.Rule("trigger:[lemma=@events/verbs] ?>agent actor:[] ?>patient recipient:[] ?>recipient to:[] !>advmod [lemma=en]", "a"),
        Frozen.Rule("x:[] >> y:[] << z:[] ?>obl*{en garde|à} w:[]", "b"),
        Frozen.Rule("x:[upos=NOUN] <agent y:[] , z:[] .. w:[lemma=Paris]", "c"),
        Frozen.Rule("x:[] <nmod{en garde} y:[] !>> [lemma=se]", "d"),
    ];

    private static readonly Gen<Word> Words =
        from relation in Gen.Int[0, Relations.Length - 1].Select(i => Relations[i])
        from lemma in Gen.Int[0, Lemmas.Length - 1].Select(i => Lemmas[i])
        from features in Gen.Int[0, Features.Length - 1].Select(i => Features[i])
        from pos in Gen.Int[0, UniversalPosLabels.Count - 1]
        from head in Gen.Int[-1, 1000]
        select new Word
        {
            Index = 0,
            Form = lemma,
            Lemma = lemma,
            Pos = (UniversalPos)pos,
            Morphology = Morphology.Parse(features),
            Head = head,
            Relation = relation,
            Span = default,
            Token = 0,
        };

    [Fact]
    public void Everything_ends_on_any_graph() => Words.Array[0, 30].Sample(
        words =>
        {
            var sentence = new Sentence(0, 0, default, [], [.. words.Select((w, i) => At(w, i, words.Length))], []);
            var context = new MatchContext(sentence, new ArgumentReader(Frozen.VerbTable).Read(sentence), NoFacts.Instance);
            var found = new List<RuleMatch>();
            new RuleSet(Rules).Match(context, found);
            Assert.All(found, m => Assert.All(m.Rule.Pattern.Captures, c => Assert.All(m[c], w => Assert.InRange(w, 0, words.Length - 1))));
            foreach (var rule in Rules)
                Assert.Equal(found.Exists(m => m.Rule == rule), RuleTrace.Of(rule, context).Matches);
        },
        iter: 2000);

    private static Word At(Word word, int index, int length) => new()
    {
        Index = index,
        Form = word.Form,
        Lemma = word.Lemma,
        Pos = word.Pos,
        Morphology = word.Morphology,
        Head = word.Head < 0 ? -1 : word.Head % length,
        Relation = word.Relation,
        Span = word.Span,
        Token = 0,
    };
}
