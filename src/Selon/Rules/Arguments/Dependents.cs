using Selon.Text;

namespace Selon.Rules;

/// <summary>The direct dependents of a predicate that matter for its arguments; -1 where there is none.</summary>
internal readonly ref struct Dependents
{
    public int Subject { get; private init; }

    public int Object { get; private init; }

    /// <summary>The agent of a passive.</summary>
    public int Agent { get; private init; }

    public int Recipient { get; private init; }

    public bool HasPassiveMark { get; private init; }

    /// <summary>True with the auxiliary (or what was parsed as copula) <c>être</c>.</summary>
    public bool HasBe { get; private init; }

    public bool HasAuxiliary { get; private init; }

    /// <summary>True for a finite verb or one with a finite auxiliary.</summary>
    public bool IsFinite { get; private init; }

    /// <summary>The subject pronoun of an inversion (<c>a-t-elle dit</c>).</summary>
    public int Clitic { get; private init; }

    /// <summary>True with the <c>il</c> of impersonal verbs.</summary>
    public bool HasExpletive { get; private init; }

    public bool IsReflexive { get; private init; }

    public static Dependents Of(Sentence sentence, int predicate, VerbTable verbs)
    {
        int subject = -1, @object = -1, by = -1, iobj = -1, to = -1, clitic = -1;
        bool finite = sentence.Words[predicate].Morphology.IsFinite, passive = false, passiveSubject = false, be = false, auxiliary = false, expletive = false, reflexive = false;
        foreach (var d in sentence.DependentsOf(predicate))
        {
            var word = sentence.Words[d];
            switch (word.BaseRelation)
            {
                case "nsubj" when word.Relation != "nsubj:outer" && !Complements.HasPreposition(sentence, d):
                    subject = Nearer(subject, d, predicate);
                    passiveSubject |= word.Relation == "nsubj:pass";
                    break;
                case "nsubj" when word.Relation != "nsubj:outer" && subject < 0:
                    subject = Complements.SubjectBehind(sentence, d, predicate);
                    break;
                case "csubj":
                    passiveSubject |= word.Relation == "csubj:pass";
                    break;
                case "aux":
                    auxiliary = true;
                    finite |= word.Morphology["VerbForm"] is null or "Fin";
                    passive |= word.Relation == "aux:pass";
                    be |= word.Lemma == "être";
                    break;
                case "cop":
                    be = true;
                    finite |= word.Morphology["VerbForm"] is null or "Fin";
                    break;
                case "expl":
                    expletive |= word.Relation == "expl:subj";
                    clitic = word.Relation == "expl:subj" && word.Form[0] == '-' ? d : clitic;
                    reflexive |= PhraseSet.IsReflexivePronoun(word);
                    break;
                case "obj" when word.Relation != "obj:agent":
                    if (PhraseSet.IsReflexivePronoun(word))
                        reflexive = true;
                    else if (@object < 0 && !verbs.IsNoObject(word.Lemma) && (!Complements.HasPreposition(sentence, d) || Complements.HasCase(sentence, d, "de")))
                        @object = d;
                    break;
                case "iobj" when word.Relation == "iobj":
                    iobj = PhraseSet.IsReflexivePronoun(word) || word.Lemma is "y" or "en" or "où" ? iobj : d;
                    break;
                case "obl":
                    if (by < 0 && Complements.IsAgent(sentence, word, verbs))
                        by = d;
                    else if (to < 0 && Complements.IsRecipient(sentence, word, verbs.ControlOf(sentence.Words[predicate].Lemma)))
                        to = d;
                    break;
                default:
                    break;
            }
        }

        @object = @object >= 0 ? @object : Complements.ObjectOfPhrase(sentence, predicate);
        if (iobj < 0 && to < 0 && @object >= 0)
            to = Complements.RecipientBehind(sentence, @object);
        return new Dependents
        {
            Subject = subject,
            Object = @object,
            Agent = passive || be || !auxiliary ? by : -1,
            Recipient = iobj >= 0 ? iobj : to,
            HasPassiveMark = passive || (passiveSubject && (be || !auxiliary)),
            HasBe = be,
            HasAuxiliary = auxiliary,
            HasExpletive = expletive,
            Clitic = clitic,
            IsFinite = finite,
            IsReflexive = reflexive,
        };
    }

    private static int Nearer(int first, int second, int predicate) =>
        first < 0 || Math.Abs(second - predicate) < Math.Abs(first - predicate) ? second : first;
}
